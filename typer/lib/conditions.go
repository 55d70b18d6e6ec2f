package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// conditions are the demands on argument types that rows name with when=.
var conditions = map[string]func(args []types.Type) bool{
	"ordered":       func(args []types.Type) bool { return len(args) > 1 && ordered(args...) },
	"ordered_items": func(args []types.Type) bool { return ordered(itemOf(args[0])) },
}

// rules are the result types that rows name with as=.
var rules = map[string]func(args []types.Type) types.Type{}

// itemOf is the type of what an iterable gives, by its structural type; Never
// for an empty list, Object where it is not known.
func itemOf(t types.Type) types.Type {
	switch t.Kind {
	case types.KList, types.KIter:
		return t.Elems[0]
	case types.KRange:
		return types.Int
	case types.KStr:
		return types.Str
	case types.KTuple:
		return types.Union(t.Elems...)
	case types.KArray:
		if t.NDim == 1 {
			return types.NumPy(t.DType)
		}
	}
	return types.Object
}

// ordered tells whether values of these types compare by < with each other,
// always giving a truth value.
func ordered(ts ...types.Type) bool {
	u := types.Union(ts...)
	if u == types.Never {
		return true
	}
	for _, m := range u.Members() {
		if !number(m) && len(u.Members()) > 1 || !orderedAlone(m) {
			return false
		}
	}
	return true
}

func orderedAlone(t types.Type) bool {
	switch t.Kind {
	case types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e.Kind == types.KUnion || !orderedAlone(e) })
	case types.KStr, types.KNumPy:
		return t == types.Str || t.DType == "f8" || t.DType == "i8" || t.DType == "b1"
	}
	return number(t)
}

// number: Python's real numbers and the NumPy scalars that compare with them.
func number(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KFloat:
		return true
	case types.KNumPy:
		return t.DType == "f8" || t.DType == "i8"
	}
	return false
}
