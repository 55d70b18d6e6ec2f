package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// makeSet types a set display. *x in it must be a set.
func (a *analysis) makeSet(s *core.Let, x *core.MakeSet, ts []types.Type) types.Type {
	st := a.h.at("set"+itoa(s.N().Point), types.KSet)
	for i, it := range x.Items {
		if !it.Star {
			a.h.grow(st, valueType(ts[i]), types.Never)
			continue
		}
		other := siteOf(ts[i])
		if ts[i].Kind != types.KSet || other == nil {
			return a.python(s, "set display with *", "* in set display")
		}
		st = a.h.unite(st, other)
	}
	st = st.find()
	if st.boxed {
		return a.python(s, "set", "set of "+resolve(a.h.norm(st.elem)).String())
	}
	return st.typ()
}

// keyed tells whether a kind of container finds its elements by their hashes.
func keyed(k types.Kind) bool { return k == types.KDict || k == types.KSet || k == types.KFrozen }
