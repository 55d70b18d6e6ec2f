package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// unpackResults types "w, v = np.linalg.eigh(a)": each item has a type of its
// own. The target has been set already; false: t is nothing of the kind.
func (a *analysis) unpackResults(s *core.Unpack, t types.Type) bool {
	if lib.ResultAt(t, 0) == nil || len(t.Elems) != len(s.Dsts) || s.Star >= 0 {
		return false
	}
	items := make([]types.Type, len(t.Elems))
	for i, e := range t.Elems {
		items[i] = a.h.adopt(e, a.key()+"."+itoa(i))
	}
	s.Target.(*lib.PyOp).Typed = true
	s.Result = resolve(types.Tuple(items...))
	for i, d := range s.Dsts {
		a.set(d, items[i])
	}
	return true
}

// resultItem is the type of np.linalg.svd(a)[1], nil for other indices.
func resultItem(x types.Type, index core.Atom) types.Type {
	if i, ok := literal(index).(int64); ok {
		return lib.ResultAt(x, i)
	}
	return nil
}
