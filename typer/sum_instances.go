package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// takesEach decides NativeGen: are the items taken one by one in native code?
func (a *analysis) takesEach(s *core.Let, ts []types.Type) bool {
	switch {
	case len(ts) == 3:
		return !isText(ts[2]) && (a.stepsItself(s, ts[0]) || a.addsInstances(ts[0]))
	case len(ts) == 2 && ts[1].Kind == types.KMethod && len(ts[1].Elems) > 0:
		return a.stepsItself(s, ts[0]) && takesAll(ts[1], givesPairs(ts[0]))
	case len(ts) == 2 && ts[1] == types.None: // an instance may say itself what is in it
		return ts[0].Kind == types.KGen && a.stepsItself(s, ts[0])
	case len(ts) == 2:
		return a.stepsItself(s, ts[0]) && (ts[1] == types.Str || ts[1] == types.Int && givesPairs(ts[0]))
	}
	return a.stepsItself(s, ts[0])
}

// takesAll tells whether a function is one of core's takers that native code has: it takes all items of an argument,
// which are pairs or not.
func takesAll(fn types.Type, pairs bool) bool {
	recv := resolve(fn.Elems[0])
	switch {
	case recv.Kind == types.KModule:
		switch recv.Name + "." + fn.Name {
		case "collections.deque", "math.fsum", "math.prod", "numpy.fromiter":
			return true
		case "collections.OrderedDict", "collections.defaultdict":
			return pairs
		}
		return false
	case fn.Name == "update" && recv.Kind != types.KSet:
		return pairs && types.IsDict(recv.Kind) && recv.Kind != types.KCounter
	}
	return recv.Kind == types.KList || recv.Kind == types.KDeque || recv.Kind == types.KSet
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
