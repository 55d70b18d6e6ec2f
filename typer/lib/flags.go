package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// byPlace keeps the rows of reads and writes of items from indices that are bools: a[True] is a[None], a mask without axes, and not a[1].
func byPlace(g group) group {
	return func() []Row {
		rows := g()
		for i, r := range rows {
			if (r.Name == "operator.getitem" || r.Name == "operator.setitem") && r.Accepts == nil {
				rows[i].Accepts = func(ts []types.Type) bool { return !hasFlag(ts[1]) }
			}
		}
		return rows
	}
}

// hasFlag tells whether an index is or may be a bool, or has one among its parts.
func hasFlag(index types.Type) bool {
	return slices.ContainsFunc(index.Members(), func(m types.Type) bool {
		return m == types.Bool || m == types.NumPy("b1") || m.Kind == types.KTuple && slices.ContainsFunc(m.Elems, hasFlag)
	})
}
