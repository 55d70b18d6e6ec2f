package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// beforeArray tells that what is typed is the case of a variable that is None, and an array at other times, as attributes are
// that a constructor leaves for a method to fill:
//
//	self.weights = None
//	...
//	x @ self.weights
//
// NumPy takes None for an object or a new axis, which makes arrays of other types; nothing means that, and native code leaves for the
// generic clone, which does what NumPy does.
func (a *analysis) beforeArray() bool {
	return a.splits > 0 && len(a.try) == 0 && a.splitCase == types.None && slices.ContainsFunc(a.splitOf.Members(), func(m types.Type) bool {
		return m.Kind == types.KArray
	})
}

// onNoArray types an operation on a variable that is no array yet as one that leaves; nil: it is none of these.
func (a *analysis) onNoArray(s *core.Let, ts []types.Type) types.Type {
	if !a.beforeArray() || !slices.Contains(ts, types.None) {
		return nil
	}
	return a.leaves(&s.Typing)
}
