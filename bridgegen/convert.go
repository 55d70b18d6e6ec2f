package bridgegen

import (
	"fmt"

	"pyx2cpp/typer/types"
)

// shape tells how many C values a representation takes.
type shape int

const (
	scalar     shape = iota // one value
	sequence                // pointer and length
	empty                   // nothing: None
	utf8                    // text: UTF-8 and length
	nested                  // items of all inner lists, offsets, number of lists
	matrix                  // pointer, rows, columns
	optional                // None or a number
	maybe                   // None or text
	object                  // an instance of a class of the program, by handle; null for None
	fixed                   // a tuple of numbers of one type
	bytesInRow              // containers and what they hold, as bytes in a row (c/packed.hpp)
)

// row is what the boundary knows of one representation.
type row struct {
	shape shape
	c     string // C type: of the value, of an item
	goT   string // Go type: of the value, of an item
	// writes: what the function does to a sequence parameter, the caller sees.
	writes bool
	// suffix names the representation in Go, where several instances of a
	// function are told apart by name.
	suffix string
}

// scalars has a row per type without parts that C and Go can hold.
var scalars = map[types.Type]row{
	types.Bool:        {scalar, "bool", "bool", false, "Bool"},
	types.Int:         {scalar, "int64_t", "int64", false, "Int64"},
	types.Float:       {scalar, "double", "float64", false, "Float64"},
	types.None:        {empty, "", "", false, "None"},
	types.Str:         {utf8, "char", "string", false, "String"},
	types.NumPy("f8"): {scalar, "double", "float64", false, "Float64"},
	types.NumPy("f4"): {scalar, "float", "float32", false, "Float32"},
	types.NumPy("i8"): {scalar, "int64_t", "int64", false, "Int64"},
	types.NumPy("i4"): {scalar, "int32_t", "int32", false, "Int32"},
	types.NumPy("b1"): {scalar, "bool", "bool", false, "Bool"},
}

// elements has the C and Go types of array elements, by dtype.
var elements = map[string][3]string{
	"f8": {"double", "float64", "Float64s"},
	"f4": {"float", "float32", "Float32s"},
	"i8": {"int64_t", "int64", "Int64s"},
	"i4": {"int32_t", "int32", "Int32s"},
}

// convert returns the row of a type, or false when only Python can hold it.
func convert(t types.Type) (row, bool) {
	if r, ok := scalars[t]; ok {
		return r, true
	}
	switch t.Kind {
	case types.KList:
		if r, ok := list(t.Elems[0]); ok {
			return r, true
		}
	case types.KArray:
		if e, ok := elements[t.DType]; ok && t.NDim == 1 {
			return row{sequence, e[0], e[1], true, e[2]}, true
		} else if ok && t.NDim == 2 {
			return row{matrix, e[0], e[1], true, e[2] + "2"}, true
		}
	case types.KInst:
		return handle(t), true
	case types.KTuple:
		if r, ok := tuple(t.Elems); ok {
			return r, true
		}
	case types.KUnion:
		if r, ok := union(t.Elems); ok {
			return r, true
		}
	}
	return packedRow(t)
}

// resultRow is convert for a result.
func resultRow(t types.Type) (row, bool) {
	r, ok := convert(t)
	if r.shape == fixed {
		return packedRow(t)
	}
	return r, ok
}

// list returns the row of a list.
func list(item types.Type) (row, bool) {
	inner, ok := convert(item)
	switch {
	case item == types.Float || item == types.Int:
		return row{sequence, inner.c, inner.goT, false, inner.suffix + "s"}, true
	case item == types.Str:
		return row{nested, "char", "string", false, "Strings"}, true
	case ok && item.Kind == types.KList && inner.shape == sequence:
		return row{nested, inner.c, "[]" + inner.goT, false, inner.suffix + "s"}, true
	}
	return row{}, false
}

// tuple returns the row of a tuple of floats or of ints that is passed as a whole: an array of its length in Go.
func tuple(items []types.Type) (row, bool) {
	for _, t := range items {
		if t != items[0] || t != types.Float && t != types.Int {
			return row{}, false
		}
	}
	if len(items) == 0 {
		return row{}, false
	}
	r := scalars[items[0]]
	return row{fixed, r.c, fmt.Sprintf("[%d]%s", len(items), r.goT), false, fmt.Sprintf("%sx%d", r.suffix, len(items))}, true
}

// union returns the row of None and one other type, and of numbers that are the same in C. Only results are unions:
// an instance of a function is for one combination of argument types.
func union(members []types.Type) (row, bool) {
	var some []row
	for _, m := range members {
		if m == types.None {
			continue
		}
		r, ok := convert(m)
		if !ok || r.shape != scalar && r.shape != utf8 && r.shape != object {
			return row{}, false
		}
		some = append(some, r)
	}
	for _, r := range some {
		if r.c != some[0].c || r.shape != some[0].shape {
			return row{}, false
		}
	}
	first := some[0]
	switch {
	case len(some) == len(members):
		return first, first.shape == scalar
	case len(some) > 1:
		return row{}, false
	case first.shape == utf8:
		return row{maybe, first.c, first.goT, false, ""}, true
	case first.shape == object:
		return first, true
	}
	return row{optional, first.c, first.goT, false, ""}, true
}

// results returns the types that a result consists of on the other side:
// the items of a tuple, else the type itself.
func results(t types.Type) []types.Type {
	if t.Kind == types.KTuple {
		return t.Elems
	}
	if t == types.None {
		return nil
	}
	return []types.Type{t}
}

var pyiNames = map[string]string{
	"f8": "numpy.float64", "f4": "numpy.float32", "i8": "numpy.int64", "i4": "numpy.int32", "i2": "numpy.int16",
	"i1": "numpy.int8", "u8": "numpy.uint64", "u4": "numpy.uint32", "u2": "numpy.uint16", "u1": "numpy.uint8",
	"b1": "numpy.bool_", "c16": "numpy.complex128", "c8": "numpy.complex64",
}

// itemName is the name of the scalar type of a dtype.
func itemName(dtype string) string {
	if types.IsDate(dtype) {
		return "numpy." + types.DTypeName(dtype)
	}
	return pyiNames[dtype]
}

// annotation returns a type as a stub file writes it.
func annotation(t types.Type) string {
	list := func(open string, ts []types.Type, sep string) string {
		s := open
		for i, e := range ts {
			if i > 0 {
				s += sep
			}
			s += annotation(e)
		}
		return s
	}
	switch t.Kind {
	case types.KWide:
		return "int"
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KRange,
		types.KObject:
		return t.String()
	case types.KNumPy:
		return itemName(t.DType)
	case types.KArray:
		return "numpy.typing.NDArray[" + itemName(t.DType) + "]"
	case types.KList:
		return list("list[", t.Elems, ", ") + "]"
	case types.KSet:
		return list("set[", t.Elems, ", ") + "]"
	case types.KTupleOf:
		return "tuple[" + annotation(t.Elems[0]) + ", ...]"
	case types.KFrozen:
		return list("frozenset[", t.Elems, ", ") + "]"
	case types.KDefault:
		return list("collections.defaultdict[", t.Elems, ", ") + "]"
	case types.KOrdered:
		return list("collections.OrderedDict[", t.Elems, ", ") + "]"
	case types.KCounter:
		return list("collections.Counter[", t.Elems[:1], ", ") + "]"
	case types.KDeque:
		return list("collections.deque[", t.Elems, ", ") + "]"
	case types.KDict:
		return list("dict[", t.Elems, ", ") + "]"
	case types.KTuple:
		if len(t.Elems) == 0 {
			return "tuple[()]"
		}
		return list("tuple[", t.Elems, ", ") + "]"
	case types.KUnion:
		return list("", t.Elems, " | ")
	case types.KSlice:
		return "slice"
	case types.KNever:
		return "typing.NoReturn"
	}
	return "typing.Any"
}
