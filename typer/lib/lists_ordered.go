package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// orderedLists are lists, and tuples that hold lists, whose parts are ordered: the first that are not equal decide.
func orderedLists(t types.Type) bool { return holdsList(t) && orderedParts(t) && !hasInst(t) }

func holdsList(t types.Type) bool {
	return t.Kind == types.KList || t.Kind == types.KTuple && slices.ContainsFunc(t.Elems, holdsList)
}

func orderedParts(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !orderedParts(e) })
	}
	return orderedTogether(t) && comparable(t, t)
}
