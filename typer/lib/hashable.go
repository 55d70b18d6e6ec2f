package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// Hashable tells whether values of a type can be keys of native dicts and sets.
func Hashable(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KMember, types.KClassValue:
		return true
	case types.KNumPy:
		return t.DType == "f8" || t.DType == "i8"
	case types.KFrozen, types.KTupleOf: // an empty one is, as long as nothing is known of its items
		return t.Elems[0] == types.Never || Hashable(t.Elems[0])
	case types.KInst:
		c, ok := t.Ref.(userClass)
		return ok && c.Keyable()
	case types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !Hashable(e) || !byIdentity(e) })
	case types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !Hashable(e) })
	}
	return false
}

// userClass is what the typer knows of a class of the program: whether its own
// special methods have native forms that the runtime calls.
type userClass interface {
	Keyable() bool   // keys of dicts and sets
	Equatable() bool // ==
	Ordered() bool   // <
	OrderedMembers() bool
	ByIdentity() bool // == is identity
	Greater() bool    // has a > of its own
	// Texts: repr(), or where repr is false str().
	Texts(repr bool) bool
}

// comparesGreater tells whether > of values of a type is not the reflected <.
func comparesGreater(t types.Type) bool {
	c, ok := t.Ref.(userClass)
	return t.Kind == types.KInst && ok && c.Greater() || slices.ContainsFunc(t.Elems, comparesGreater)
}

// byIdentity: values of a class of the program that has its own idea of what
// they are equal to do not stand beside others.
func byIdentity(t types.Type) bool {
	c, ok := t.Ref.(userClass)
	return t.Kind != types.KInst || ok && c.ByIdentity()
}

func isOrdered(t types.Type) bool {
	c, ok := t.Ref.(userClass)
	return t.Kind == types.KInst && ok && c.Ordered() || t.Kind == types.KMember && ok && c.OrderedMembers()
}

// hasInst tells whether values of a type can hold instances of the program's classes.
func hasInst(t types.Type) bool {
	return t.Kind == types.KInst || slices.ContainsFunc(t.Elems, hasInst)
}

// lookup tells whether a value can be looked up natively: an object is, when it
// turns out to be a key.
func lookup(t types.Type) bool { return Hashable(t) || t == types.Object }

// viewItem is the type of what a view of a dict gives.
func viewItem(t types.Type) types.Type {
	d := t.Elems[0]
	if t.Name == "zip_rows" || t.Name == "any_of" {
		return t.Elems[1]
	}
	if t.Name == "list_reversed" {
		return itemOf(d)
	}
	if !types.IsDict(d.Kind) {
		return types.Object
	}
	switch t.Name {
	case "dict_keys":
		return d.Elems[0]
	case "dict_values":
		return d.Elems[1]
	}
	return types.Tuple(d.Elems[0], d.Elems[1])
}

func isPair(t types.Type) bool {
	return t == types.Never || t.Kind == types.KTuple && len(t.Elems) == 2
}

func isSet(t types.Type) bool { return t.Kind == types.KSet || t.Kind == types.KFrozen }
