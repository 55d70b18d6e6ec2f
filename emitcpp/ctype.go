package emitcpp

import (
	"fmt"
	"strconv"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// dtypes gives the C++ element type and the suffix of the scalar type per NumPy dtype code.
var dtypes = map[string]struct{ elem, scalar string }{
	"b1":  {"bool", "np_b1"},
	"i1":  {"int8_t", "np_i1"},
	"i2":  {"int16_t", "np_i2"},
	"i4":  {"int32_t", "np_i4"},
	"i8":  {"int64_t", "np_i8"},
	"u1":  {"uint8_t", "np_u1"},
	"u2":  {"uint16_t", "np_u2"},
	"u4":  {"uint32_t", "np_u4"},
	"u8":  {"uint64_t", "np_u8"},
	"f4":  {"float", "np_f4"},
	"f8":  {"double", "np_f8"},
	"c8":  {"pyx::complex64", "np_c8"},
	"c16": {"pyx::complex", "np_c16"},
}

// plain gives the C++ type of the kinds without parts.
var plain = map[types.Kind]string{
	types.KNever: "pyx::none", types.KUnbound: "pyx::unbound", types.KNone: "pyx::none",
	types.KBool: "bool", types.KInt: "int64_t", types.KWide: "pyx::wide", types.KFloat: "double", types.KComplex: "pyx::complex",
	types.KStr: "pyx::str", types.KBytes: "pyx::bytes", types.KEllipsis: "pyx::ellipsis", types.KRange: "pyx::range",
	types.KExc: "pyx::obj", types.KObject: "pyx::obj", types.KModule: "pyx::none", types.KClass: "pyx::none",
	types.KFunc: "pyx::none",
}

// generic gives the C++ template of the kinds whose arguments are the parts.
var generic = map[types.Kind]string{
	types.KSlice: "pyx::slice", types.KTuple: "pyx::tuple", types.KList: "pyx::list", types.KSet: "pyx::set", types.KFrozen: "pyx::frozenset", types.KTupleOf: "pyx::vtuple",
	types.KDict: "pyx::dict", types.KDefault: "pyx::default_dict", types.KCounter: "pyx::counter", types.KOrdered: "pyx::ordered_dict", types.KDeque: "pyx::deque",
	types.KIter: "pyx::iter", types.KEnum: "pyx::enumerate_iter", types.KZip: "pyx::zip_iter",
	types.KUnion: "pyx::uni", types.KCell: "pyx::cell",
}

// CxxType returns the C++ type that stores values of the Python type t.
func CxxType(t types.Type) string {
	if name, ok := plain[t.Kind]; ok {
		return name
	}
	switch t.Kind {
	case types.KClosure, types.KMemo:
		name, id, _ := strings.Cut(t.Name, "#")
		return "pyx::" + map[types.Kind]string{types.KClosure: "fn", types.KMemo: "memo"}[t.Kind] + "<&" + prefixCode + id + "_" + identifier(name) + ">"
	case types.KPartial:
		return partialType(t)
	case types.KGen:
		return "pyx::gen<" + ir.GenSym(t) + ">"
	case types.KMember:
		return "pyx::member<" + className(t.Name) + ">"
	case types.KClassValue:
		return "pyx::class_value<" + className(t.Name) + ">"
	case types.KInst:
		return "pyx::inst<" + className(t.Name) + ">"
	case types.KBound:
		if t == types.ObjectMethod {
			return "pyx::object_method"
		}
		return fmt.Sprintf("pyx::bound<%s, %q>", className(t.Elems[0].Name), t.Name)
	case types.KBuiltin:
		return fmt.Sprintf("pyx::builtin<%q, %q>", t.Elems[0].Name, t.Name)
	case types.KMethod, types.KSuper: // a bound method is represented by its receiver, super() by self
		return CxxType(t.Elems[0])
	case types.KNumPy:
		if types.IsDate(t.DType) {
			return "pyx::np_scalar<" + itemType(t.DType) + ">"
		}
		return "pyx::" + dtypes[t.DType].scalar
	case types.KArray:
		return fmt.Sprintf("pyx::array<%s, %d, %t>", itemType(t.DType), t.NDim, t.Contig)
	}
	if (t.Kind == types.KView || t.Kind == types.KIter) && types.IsDict(t.Elems[0].Kind) && t.Elems[0].Kind != types.KDict {
		// All dicts are iterated over in one way.
		plain := types.Dict(t.Elems[0].Elems[0], t.Elems[0].Elems[1])
		if t.Kind == types.KIter {
			return CxxType(types.Iter(plain))
		}
		return CxxType(types.View(t.Name, plain))
	}
	if t.Kind == types.KView {
		parts := make([]string, len(t.Elems))
		for i, e := range t.Elems {
			parts[i] = CxxType(e)
		}
		return "pyx::" + t.Name + "<" + strings.Join(parts, ", ") + ">"
	}
	if t.Kind == types.KIter && t.Elems[0].Kind == types.KObject {
		return "pyx::expected_iter<" + CxxType(t.Elems[0].Elems[0]) + ">"
	}
	parts := make([]string, len(t.Elems))
	for i, e := range t.Elems {
		parts[i] = CxxType(e)
	}
	return generic[t.Kind] + "<" + strings.Join(parts, ", ") + ">"
}

// itemType returns the C++ type of an item of a dtype.
func itemType(dtype string) string {
	if types.IsDate(dtype) {
		return "pyx::" + types.DTypeName(dtype) + "<pyx::date_unit::" + dtype[2:] + ">"
	}
	return dtypes[dtype].elem
}

// byValue tells whether parameters of type t are passed by value.
func byValue(t types.Type) bool {
	switch t.Kind {
	case types.KNever, types.KUnbound, types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KNumPy,
		types.KEllipsis, types.KRange, types.KModule, types.KClass, types.KClassValue, types.KFunc, types.KMember:
		return true
	}
	return false
}

// paramType returns the C++ type of a parameter of type t.
func paramType(t types.Type) string {
	if byValue(t) {
		return CxxType(t)
	}
	return "const " + CxxType(t) + "&"
}

// localType returns the C++ type of a local.
func localType(l *ir.Local) string {
	if l.Data {
		return elemType(l.Type) + "*"
	}
	if l.Span {
		return "pyx::face<" + elemType(l.Type) + ">"
	}
	return CxxType(l.Type)
}

// elemType returns the C++ type of an element as it lies in memory.
func elemType(t types.Type) string {
	if t.Kind == types.KArray {
		return itemType(t.DType)
	}
	return CxxType(t.Elem())
}

// canFail tells whether a call of f gives a pyx::ret.
func canFail(f *ir.Func) bool { return f.Raises || f.Exits }

// partialType is the type of partial objects: that of their function, the names of keywords, and the types of what is bound.
func partialType(t types.Type) string {
	names, parts := []string{}, []string{CxxType(t.Elems[0]), ""}
	for _, n := range strings.FieldsFunc(t.Name, func(r rune) bool { return r == ',' }) {
		names = append(names, strconv.Quote(n))
	}
	parts[1] = "pyx::names<" + strings.Join(names, ", ") + ">"
	for _, e := range t.Elems[1:] {
		parts = append(parts, CxxType(e))
	}
	return "pyx::partial<" + strings.Join(parts, ", ") + ">"
}

// resultType returns the C++ result type of f.
func resultType(f *ir.Func) string {
	if canFail(f) {
		return "pyx::ret<" + CxxType(f.Result) + ">"
	}
	return CxxType(f.Result)
}

// headers gives the header that defines the C++ type of a kind, where it is not
// among the basics that every module includes.
var headers = map[types.Kind]string{
	types.KWide: "wide.hpp", types.KStr: "str.hpp", types.KBytes: "bytes.hpp", types.KRange: "range.hpp", types.KSlice: "slice.hpp",
	types.KTuple: "tuple.hpp", types.KCell: "cell.hpp", types.KList: "list.hpp", types.KSet: "set.hpp", types.KFrozen: "set.hpp", types.KTupleOf: "vtuple.hpp", types.KDict: "dict_iter.hpp", types.KDefault: "dict_kinds.hpp", types.KCounter: "dict_kinds.hpp", types.KOrdered: "dict_kinds.hpp", types.KDeque: "deque.hpp", types.KView: "dict_iter.hpp",
	types.KIter: "iter.hpp", types.KEnum: "iter.hpp", types.KZip: "iter.hpp", types.KUnion: "uni.hpp",
	types.KGen: "gen.hpp", types.KClosure: "fn.hpp", types.KMemo: "memo.hpp", types.KPartial: "partial.hpp", types.KBound: "bound.hpp", types.KBuiltin: "builtin.hpp",
	types.KInst: "inst.hpp", types.KClassValue: "class_value.hpp", types.KMember: "member.hpp", types.KNumPy: "np/scalar.hpp", types.KArray: "np/array.hpp",
}

// headerOf returns a header as it is included: rows name those of pyx/ without the folder.
func headerOf(name string) string {
	if strings.Contains(name, "/") {
		return name
	}
	return "pyx/" + name
}
