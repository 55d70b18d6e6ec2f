package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// dispatched sends the call of a function of the program through Python, because
// of why. res is what the callee would give if it were native, nil when that is
// not known yet or at all: the best guess at what it gives, so that what is made of
// it stays typed. A result of another type leaves for the generic clone.
func (a *analysis) dispatched(s *core.Let, why string, res types.Type) types.Type {
	if res == nil || !a.in.Shadow && !expectable(resolve(res)) {
		a.python(s, "call", why)
		return types.Object
	}
	if a.in.Shadow { // is never compiled
		a.python(s, "call", why)
		return res
	}
	return a.expect(s, "call", why, res)
}

// expectable are the types that a result of a call through Python can be tested for.
func expectable(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KInst, types.KMember, types.KNumPy:
		return true
	case types.KObject:
		return t.Name != ""
	case types.KTuple, types.KUnion, types.KList, types.KDict, types.KSet:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !expectable(e) })
	}
	return false
}
