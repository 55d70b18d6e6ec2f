package types

import "slices"

// Adoptable tells whether native code may take over what a module name holds: lists, and dicts of them, down to numbers
// and texts. Dropping any of it runs no code.
func Adoptable(t Type) bool {
	switch t.Kind {
	case KList:
		return Quiet(t.Elems[0]) || Adoptable(t.Elems[0])
	case KDict:
		return quietKey(t.Elems[0]) && (Quiet(t.Elems[1]) || Adoptable(t.Elems[1]))
	}
	return false
}

// Quiet tells whether values of the type are numbers, texts, or tuples of them: making and dropping them runs no code.
func Quiet(t Type) bool {
	switch t.Kind {
	case KNone, KBool, KInt, KFloat, KStr:
		return true
	case KTuple, KUnion:
		return !slices.ContainsFunc(t.Elems, func(e Type) bool { return !Quiet(e) })
	}
	return false
}

// quietKey tells whether equal keys of the type are the same value.
func quietKey(t Type) bool {
	switch t.Kind {
	case KInt, KStr:
		return true
	case KTuple:
		return !slices.ContainsFunc(t.Elems, func(e Type) bool { return !quietKey(e) })
	}
	return false
}
