package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// makeSet types a set display. *x in it must have native items.
func (a *analysis) makeSet(s *core.Let, x *core.MakeSet, ts []types.Type) types.Type {
	st := a.h.at("set"+itoa(s.N().Point), types.KSet)
	for i, it := range x.Items {
		if !it.Star {
			a.h.grow(st, valueType(ts[i]), types.Never)
			continue
		}
		item := a.h.itemOf(ts[i])
		if item == nil {
			return a.python(s, "step", "* in set display")
		}
		a.h.grow(st, item, types.Never)
	}
	st = st.find()
	if st.boxed {
		if slices.ContainsFunc(x.Items, func(it core.Item) bool { return it.Star }) {
			return a.python(s, "step", "* in set display")
		}
		return a.python(s, "newset", "set of "+resolve(a.h.norm(st.elem)).String())
	}
	return st.typ()
}

// keyed tells whether a kind of container finds its elements by their hashes.
func keyed(k types.Kind) bool { return types.IsDict(k) || k == types.KSet || k == types.KFrozen }

// keyable is t with containers whose keys have no native form as objects.
func keyable(t types.Type) types.Type {
	if t.Ref != nil || len(t.Elems) == 0 {
		return t
	}
	es := make([]types.Type, len(t.Elems))
	same := true
	for i, e := range t.Elems {
		es[i] = keyable(e)
		same = same && es[i] == e
	}
	if keyed(t.Kind) && es[0] != types.Never && !lib.Hashable(es[0]) {
		return types.Object
	}
	if same {
		return t
	}
	return rebuild(t, es)
}

func allKeyable(ts []types.Type) []types.Type {
	out := make([]types.Type, len(ts))
	for i, t := range ts {
		out[i] = keyable(t)
	}
	return out
}
