package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// maxCases is the number of combinations of arguments beyond which a call is not typed once per combination.
const maxCases = 6

// manyCases tells whether a statement calls a function of the program with arguments that are instances of so many
// classes that the function gets them as unions: Add(left, right) of a tree of expressions with five kinds of nodes
// would be twenty-five functions.
func manyCases(s *core.Let, ts []types.Type) bool {
	call, ok := s.X.(*core.Call)
	if !ok {
		return false
	}
	switch fn := ts[0]; {
	case fn.Kind == types.KFunc, fn.Kind == types.KClosure, fn.Kind == types.KPartial, userClass(fn) != nil && userClass(fn).Enum == nil:
	case fn.Kind == types.KMethod && instClass(fn.Elems[0]) != nil:
	default:
		return false
	}
	cases := 1
	for i := range call.Args {
		if t := ts[i+1]; t.Kind == types.KUnion && ofInstances(t) {
			cases *= len(t.Elems)
		}
	}
	return cases > maxCases
}

// ofInstances tells whether the members of a union are instances of classes of the program, or None.
func ofInstances(t types.Type) bool {
	for _, m := range t.Members() {
		if m.Kind != types.KInst && m != types.None {
			return false
		}
	}
	return true
}
