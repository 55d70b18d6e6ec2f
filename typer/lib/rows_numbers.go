package lib

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// numberTable are the operations on scalars of NumPy's narrower and complex dtypes.
var numberTable = group(numberRows)

// numberOp is an operator on two scalars, or a function of one.
type numberOp struct {
	names, cxx string
	kinds      string // kinds of dtypes that it works on
	example    string
	result     func(ts []types.Type) types.Type
}

func numberRows() []Row {
	same := func(ts []types.Type) types.Type { return types.NumPy(Promote(ts)) }
	boolean := func([]types.Type) types.Type { return types.NumPy("b1") }
	ops := []numberOp{
		{"operator.add", "add", "iufc", "np.float32(1.5) + np.float32(0.1)", same},
		{"operator.sub", "sub", "iufc", "np.uint8(7) - np.uint8(5)", same},
		{"operator.mul", "mul", "iufc", "np.complex128(1 + 2j) * 2.5", same},
		{"operator.truediv", "truediv", "iufc", "np.int32(7) / np.int32(2)", quotient},
		{"operator.floordiv", "floordiv", "iuf", "np.float32(7.5) // 2", same},
		{"operator.mod", "mod", "iuf", "np.int16(-7) % np.int16(4)", same},
		{"operator.pow", "pow", "iuf", "np.int32(3) ** 4", same},
		{"operator.and_", "and", "iu", "np.uint8(7) & 3", same},
		{"operator.or_", "or", "iu", "np.uint8(4) | 3", same},
		{"operator.xor", "xor", "iu", "np.uint8(7) ^ 3", same},
		{"operator.lshift", "lshift", "iu", "np.int32(7) << 3", same},
		{"operator.rshift", "rshift", "iu", "np.uint16(70) >> 3", same},
		{"numpy.maximum", "maximum", "iuf", "np.maximum(np.int32(7), 3)", same},
		{"numpy.minimum", "minimum", "iuf", "np.minimum(np.float32(7), 3.5)", same},
		{"operator.eq", "eq", "iufc", "np.float32(0.1) == 0.1", boolean},
		{"operator.ne", "ne", "iufc", "np.complex128(1j) != 1j", boolean},
		{"operator.lt", "lt", "iuf", "np.int32(3) < np.uint8(4)", boolean},
		{"operator.le", "le", "iuf", "np.float32(3) <= 3", boolean},
		{"operator.gt", "gt", "iuf", "np.int32(3) > 2.5", boolean},
		{"operator.ge", "ge", "iuf", "np.uint8(3) >= -1", boolean},
	}
	var out []Row
	for _, op := range ops {
		row := readRows("np/numbers.hpp", fmt.Sprintf("%s(a: A, b: B) -> object ;; number_%s ;; exits pure ;; %s", op.names, op.cxx, op.example))
		row[0].Accepts = func(ts []types.Type) bool { return narrow(ts, op.kinds) }
		row[0].Infer, row[0].Doc = op.result, "of the narrower and the complex dtypes"
		out = append(out, row...)
	}
	out = append(out, numberFunctions()...)
	return append(out, numberMakers()...)
}

// quotient is the type of a / b.
func quotient(ts []types.Type) types.Type { return types.NumPy(floating(Promote(ts))) }

// plainScalar are the dtypes whose scalars have rows of their own.
func plainScalar(dtype string) bool { return dtype == "f8" || dtype == "i8" || dtype == "b1" }

// narrow tells whether all operands are numbers, one at least a scalar of a
// narrower or complex dtype, and the dtype computed in is of one of the kinds.
func narrow(ts []types.Type, kinds string) bool {
	some, wide := false, false
	for _, t := range ts {
		switch t.Kind {
		case types.KInt, types.KFloat, types.KComplex, types.KBool:
		case types.KNumPy:
			if !Holds(t.DType) || t.DType == "b1" {
				return false
			}
			wide = wide || t.DType == "u8"
			some = some || !plainScalar(t.DType)
		default:
			return false
		}
	}
	d := Promote(ts)
	if !some || !Holds(d) || !strings.ContainsRune(kinds, rune(d[0])) {
		return false
	}
	// uint64 beside signed ints is promoted to float64.
	return !wide || !slices.ContainsFunc(ts, func(t types.Type) bool { return t.Kind == types.KNumPy && t.DType != "u8" && t.DType[0] != 'f' })
}

func numberFunctions() []Row {
	first := func(ts []types.Type) types.Type { return ts[0] }
	magnitude := func(ts []types.Type) types.Type {
		if ts[0].DType == "c16" {
			return types.NumPy("f8")
		}
		return ts[0]
	}
	table := []struct {
		sig, flags, kinds, example string
		result                     func([]types.Type) types.Type
	}{
		{"operator.neg(a: A) -> object ;; number_neg", "exits pure", "ifc", "-np.float32(1.5)", first},
		{"operator.pos(a: A) -> object ;; number_pos", "pure", "iufc", "+np.float32(1.5)", first},
		{"operator.invert(a: A) -> object ;; number_invert", "pure", "iu", "~np.uint8(5)", first},
		{"abs(a: A) -> object ;; number_abs", "exits pure", "iufc", "abs(np.complex128(3 + 4j))", magnitude},
		{"operator.truth(a: A) -> bool ;; number_truth", "pure", "iufc", `"some" if np.int32(2) else "none"`, nil},
		{"operator.not_(a: A) -> bool ;; number_not", "pure", "iufc", "not np.int32(2)", nil},
		{"float(a: A) -> float ;; number_float", "pure", "iuf", "float(np.float32(0.1))", nil},
		{"int(a: A) -> int ;; number_int", "exits pure", "iuf", "int(np.uint8(7))", nil},
		{"numpy.sqrt(a: A) -> object ;; number_sqrt", "exits pure", "f", "np.sqrt(np.float32(2))", first},
		{"numpy.isnan(a: A) -> np.b1 ;; number_isnan", "pure", "iufc", "np.isnan(np.float32(2))", nil},
		{"npscalar:real(a: A) -> np.f8 ;; number_real", "pure", "c", "np.complex128(1 + 2j).real", nil},
		{"npscalar:imag(a: A) -> np.f8 ;; number_imag", "pure", "c", "np.complex128(1 + 2j).imag", nil},
		{"npscalar.conjugate(a: A) -> object ;; number_conj", "pure", "c", "np.complex128(1 + 2j).conjugate()", first},
		{"numpy.conj(x: A) -> object ;; number_conj", "pure", "c", "np.conj(np.complex128(1 + 2j))", first},
		{"numpy.conjugate(x: A) -> object ;; number_conj", "pure", "c", "np.conjugate(np.complex128(1 + 2j))", first},
		{"npscalar.conj(a: A) -> object ;; number_conj", "pure", "c", "np.complex128(1 + 2j).conj()", first},
	}
	for _, name := range strings.Fields("exp log log2 log10 sin cos tan tanh arctan") {
		table = append(table, struct {
			sig, flags, kinds, example string
			result                     func([]types.Type) types.Type
		}{"numpy." + name + "(a: A) -> object ;; number::" + name, "exits numpy cost=40", "f", "np." + name + "(np.float32(0.75))", first})
	}
	var out []Row
	for _, t := range table {
		row := readRows("np/numbers.hpp", t.sig+" ;; "+t.flags+" ;; "+t.example)
		row[0].Accepts = func(ts []types.Type) bool { return len(ts) == 1 && narrow(ts, t.kinds) }
		row[0].Infer = t.result
		out = append(out, row...)
	}
	return out
}

// numberMakers are np.float32(x) and its like.
func numberMakers() []Row {
	var out []Row
	for _, code := range strings.Fields("f4 i4 i2 i1 u8 u4 u2 u1 c16") {
		name := types.DTypeName(code)
		row := readRows("np/numbers.hpp", fmt.Sprintf("numpy.%s(x: X) -> np.%s ;; number_of ;; exits pure ;; np.%s(7)", name, code, name))
		row[0].Accepts = func(ts []types.Type) bool {
			return len(ts) == 1 && ts[0].Kind != types.KArray && storable(types.Array(code, 1, true), ts[0])
		}
		out = append(out, row...)
	}
	return out
}
