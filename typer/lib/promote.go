package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// rank orders the dtypes of one kind by size.
var rank = map[string]int{"1": 0, "2": 1, "4": 2, "8": 3, "16": 4}

// Promote is the dtype that NumPy 2 computes with for operands of these types:
// a Python number is weak, it gives way to the dtype of an array or NumPy
// scalar of its kind or of a higher one. "": there is none here.
func Promote(ts []types.Type) string {
	if slices.ContainsFunc(ts, isDate) {
		return promotedDates(ts)
	}
	strong, weak := "", ""
	for _, t := range ts {
		switch t.Kind {
		case types.KArray, types.KNumPy:
			if strong = promote2(strong, t.DType); strong == "" {
				return ""
			}
		case types.KBool:
			if strong = promote2(strong, "b1"); strong == "" {
				return ""
			}
		case types.KInt:
			weak = promote2(weak, "i8")
		case types.KFloat:
			weak = promote2(weak, "f8")
		case types.KComplex:
			weak = promote2(weak, "c16")
		default:
			return ""
		}
	}
	switch {
	case weak == "":
		return strong
	case strong == "" || kindRank(weak[0]) > kindRank(strong[0]):
		if strong == "f4" && weak == "c16" {
			return "c8"
		}
		return weak
	}
	return strong
}

// promotedDates is the one dtype of dates that all operands have.
func promotedDates(ts []types.Type) string {
	for _, t := range ts {
		if !isDate(t) || t.DType != ts[0].DType {
			return ""
		}
	}
	return ts[0].DType
}

// kindRank orders bool, integers, floats and complex numbers.
func kindRank(kind byte) int {
	switch kind {
	case 'b':
		return 0
	case 'u', 'i':
		return 1
	case 'f':
		return 2
	}
	return 3
}

// promote2 is NumPy's promotion of two dtypes; "" is neutral as an operand.
func promote2(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	case kindRank(a[0]) > kindRank(b[0]):
		return promote2(b, a)
	}
	// a is of the lower kind, or of the same.
	switch ra, rb := rank[a[1:]], rank[b[1:]]; {
	case a == "b1":
		return b
	case a[0] == b[0]:
		if ra > rb {
			return a
		}
		return b
	case kindRank(a[0]) == 1 && kindRank(b[0]) == 1: // signed with unsigned
		if b[0] == 'u' {
			ra, rb = rb, ra
		}
		return [...]string{"i1", "i2", "i4", "i8", "f8"}[max(ra+1, rb)]
	case b[0] == 'f':
		if b == "f4" && ra > 1 {
			return "f8"
		}
		return b
	case b == "c8" && (a == "f8" || a[0] != 'f' && ra > 1):
		return "c16"
	}
	return b
}

// Elementwise is the type of an elementwise operation over operands, one of them
// an array at least; dtype "": as NumPy promotes. nil: not known.
func Elementwise(ts []types.Type, dtype string) types.Type {
	ndim, contig := 0, true
	for _, t := range ts {
		if t.Kind == types.KArray {
			ndim = max(ndim, t.NDim)
		}
	}
	for _, t := range ts {
		if t.Kind == types.KArray && t.NDim > 1 {
			contig = contig && t.Contig
		}
	}
	p := Promote(ts)
	if ndim == 0 || ndim > MaxDims || p == "" {
		return nil
	}
	if dtype == "" {
		dtype = p
	}
	if dtype == "c8" {
		return nil
	}
	return types.Array(dtype, ndim, contig)
}

// Scalar is the type of an operation on numbers, one of them NumPy's at least;
// dtype "": as NumPy promotes. nil: not known.
func Scalar(ts []types.Type, dtype string) types.Type {
	if !slices.ContainsFunc(ts, func(t types.Type) bool { return t.Kind == types.KNumPy }) {
		return nil
	}
	p := Promote(ts)
	if dtype == "" {
		dtype = p
	}
	if p == "" || dtype == "c8" || dtype == "f2" {
		return nil
	}
	return types.NumPy(dtype)
}

// floating is the dtype in which NumPy takes means and square roots.
func floating(dtype string) string {
	switch {
	case dtype == "":
		return ""
	case dtype[0] == 'f' || dtype[0] == 'c' || types.IsDate(dtype):
		return dtype
	}
	return "f8"
}

// summed is the dtype of sums and products.
func summed(dtype string) string {
	switch {
	case dtype == "":
		return ""
	case dtype[0] == 'u':
		return "u8"
	case dtype[0] == 'i' || dtype == "b1":
		return "i8"
	}
	return dtype
}
