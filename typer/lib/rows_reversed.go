package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// reversed() of sequences that don't change, and of arrays, which its iterator reads as it goes.
var reversedRows = rows("pyx/reversed.hpp", `
reversed(x: iterable[T]) -> object ;; reversed_sequence ;; when=reversible as=reversed ;; ["".join(reversed("abc")), list(reversed((1, 2, 3))), list(reversed(b"ab")), [x for x in reversed(np.arange(3))]]
`)

// reversible tells whether t is a sequence with an item type for which reversedRows are.
func reversible(t types.Type) bool {
	switch t.Kind {
	case types.KStr, types.KBytes, types.KTupleOf, types.KArray:
		return true
	case types.KTuple:
		return len(t.Elems) > 0 && !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e != t.Elems[0] })
	}
	return false
}
