package typer

import (
	"slices"

	"pyx2cpp/typer/types"
)

// takesEach decides NativeGen: are the items taken one by one in native code?
func (a *analysis) takesEach(ts []types.Type) bool {
	switch {
	case len(ts) == 3:
		return !isText(ts[2]) && (a.stepsItself(ts[0]) || a.addsInstances(ts[0]))
	case len(ts) == 2:
		return a.stepsItself(ts[0]) && (ts[1] == types.Str || ts[1] == types.Int && givesPairs(ts[0]))
	}
	return a.stepsItself(ts[0])
}

// isText tells whether sum may refuse a start of type t.
func isText(t types.Type) bool {
	return slices.ContainsFunc(t.Members(), func(m types.Type) bool {
		return m == types.Str || m == types.Bytes || m.Kind == types.KObject
	})
}

// addsInstances tells whether t is a container of instances whose classes have methods for +.
func (a *analysis) addsInstances(t types.Type) bool {
	if t.Kind != types.KList && t.Kind != types.KTuple && t.Kind != types.KTupleOf && t.Kind != types.KDeque && t.Kind != types.KView {
		return false
	}
	item := a.h.itemOf(t)
	if item == nil || item == types.Never {
		return false
	}
	return !slices.ContainsFunc(item.Members(), func(m types.Type) bool {
		c := instClass(m)
		return c == nil || a.withMethod(c, "__add__") == nil && a.withMethod(c, "__radd__") == nil
	})
}
