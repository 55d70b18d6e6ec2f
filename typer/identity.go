package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// identity types "is" between native instances (or None).
func (a *analysis) identity(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	if x.Op != "is" && x.Op != "is not" {
		return nil
	}
	if len(ts) == 2 && ts[1] == notImplemented && !ts[0].HasObject() {
		s.Target = &ConstBool{x.Op == "is not"}
		return types.Bool
	}
	a.methodIdentity(ts)
	a.valueIdentity(ts)
	if len(ts) == 2 && (ofBuiltin(ts[0]) && ts[1].Kind == types.KInst || ofBuiltin(ts[1]) && ts[0].Kind == types.KInst) {
		s.Target = &ConstBool{x.Op == "is not"}
		return types.Bool
	}
	for _, t := range ts {
		for _, m := range t.Members() {
			if m.Kind != types.KInst && m != types.None {
				return nil
			}
		}
	}
	s.Target = &SameInstance{x.Op == "is not"}
	return types.Bool
}

// ofBuiltin tells that values of type t are of builtin types, and so no instances of the program's classes.
func ofBuiltin(t types.Type) bool {
	switch t.Kind {
	case types.KBytes, types.KComplex, types.KTupleOf, types.KDeque:
		return true
	}
	return family(t) != "" && t != types.None
}

// valuesAreObjects is noted among what inference has found out in vain.
var valuesAreObjects = refusedHelper{kind: helperCount}

const identityReason = "'is' asks for the identity of values that have none in native code"

// valueIdentity looks for values among what "is" compares: tuples, floats and the like are
// copied in native code, where Python has one object under several names. Programs in which
// that can be seen stay in Python as a whole, for where the objects are made is anywhere.
func (a *analysis) valueIdentity(ts []types.Type) {
	if a.p.refused[valuesAreObjects] || len(ts) != 2 {
		return
	}
	for i, t := range ts {
		for _, m := range t.Members() {
			if hasCopies(m) && slices.ContainsFunc(ts[1-i].Members(), func(o types.Type) bool {
				return o.Kind == m.Kind || o.Kind == types.KObject && !a.p.makesSentinels()
			}) {
				a.p.refused[valuesAreObjects] = true
				a.p.restart = true
				return
			}
		}
	}
}

// makesSentinels tells whether the program says object: then what is compared with a value is
// taken for one made by object(), which is no such value.
func (p *Program) makesSentinels() bool {
	found := false
	for _, f := range p.Module.Funcs {
		core.Walk(f.Body, func(s core.Stmt) {
			if let, ok := s.(*core.Let); ok {
				name, isName := let.X.(*core.LoadGlobal)
				found = found || isName && name.Name == "object"
			}
		})
	}
	return found
}

// hasCopies: such types have values without an identity in native code. Ints count as one object
// where they are equal, as the small ones are in Python.
func hasCopies(t types.Type) bool {
	switch t.Kind {
	case types.KTuple:
		return len(t.Elems) > 0
	case types.KFloat, types.KComplex, types.KBytes, types.KRange, types.KNumPy:
		return true
	}
	return false
}

// keepIdentity leaves all functions in Python where the identity of values matters.
func (p *Program) keepIdentity() {
	if !p.refused[valuesAreObjects] {
		return
	}
	for _, fn := range p.Functions {
		if fn.Stays == "" {
			fn.Stays = identityReason
		}
	}
}
