package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// npDateTable are the operations on datetime64 and timedelta64, in arrays and as scalars; no other row sees these dtypes
// but those that look at no item (dates in their flags).
var npDateTable = allOf(npDateOperators, dateMakers, withRules(rows("np/date_arithmetic.hpp", `
operator.neg(a: A) -> object ;; date_neg ;; raises exits pure dates ;; -(np.arange(3).astype("m8[D]"))
abs(x: A) -> object ;; date_abs ;; raises exits pure dates ;; abs(np.timedelta64(-3, "D"))
numpy.abs(x: A) -> object ;; date_abs ;; raises exits pure dates ;; np.abs(np.arange(-1, 2).astype("m8[s]"))
numpy.isnat(x: A) -> object ;; date_isnat ;; raises exits pure dates ;; np.isnat(np.array([1, 2]).astype("M8[D]"))
ndarray.astype(self: A, dtype: dtype) -> object ;; date_as ;; raises exits dates ;; np.arange(3).astype("M8[D]").astype("M8[ns]")
npscalar.astype(self: A, dtype: dtype) -> object ;; date_as ;; raises exits dates ;; np.datetime64("2020-03-05").astype("M8[M]")
operator.setitem(a: A, i: index, x: X) -> None ;; setitem ;; raises exits dates ;; x = np.arange(3).astype("M8[D]"); x[1] = x[2]; x
`), []rule{
	{accepts: lengths, infer: firstType},
	{accepts: lengths, infer: firstType}, {accepts: lengths, infer: firstType},
	{accepts: func(ts []types.Type) bool { return dateOperand(ts[0]) && isDate(ts[0]) }, infer: func(ts []types.Type) types.Type { return shapedAs("b1", ts[0]) }},
	{accepts: castsDate, infer: castDate}, {accepts: castsDate, infer: castDate},
	{accepts: func(ts []types.Type) bool {
		return isDate(ts[0]) && ts[0].NDim == 1 && ts[2] == types.NumPy(ts[0].DType)
	}},
}))

// isDate tells whether t is an array or a scalar of datetime64 or timedelta64.
func isDate(t types.Type) bool {
	return (t.Kind == types.KArray || t.Kind == types.KNumPy) && types.IsDate(t.DType)
}

// HoldsDates tells whether a type, or an item of a tuple, is one of datetime64 or timedelta64: only rows that are marked for
// them take it.
func HoldsDates(t types.Type) bool {
	if t.Kind == types.KTuple || t.Kind == types.KUnion {
		for _, e := range t.Elems {
			if HoldsDates(e) {
				return true
			}
		}
	}
	return isDate(t)
}

func firstType(ts []types.Type) types.Type { return ts[0] }

// lengths: a timedelta64, or an array of them.
func lengths(ts []types.Type) bool { return dateKind(ts[0]) == 'm' }

// dateOperand tells whether t is one operand of arithmetic with dates, new arrays of whose shape are laid out in C's order.
func dateOperand(t types.Type) bool {
	return t.Kind != types.KArray || t.NDim == 1 || t.NDim <= MaxDims && t.Contig
}

// dateKind is 'M', 'm', 'i' for what counts as an int, 'f' for a float, 0 for anything else.
func dateKind(t types.Type) byte {
	switch {
	case !dateOperand(t):
	case t == types.Int:
		return 'i'
	case t == types.Float:
		return 'f'
	case t.Kind != types.KArray && t.Kind != types.KNumPy:
	case types.IsDate(t.DType):
		return t.DType[0]
	case t.DType == "f8" || t.DType == "f4":
		return 'f'
	case t.DType[0] == 'i' || t.DType[0] == 'u' && t.DType != "u8":
		return 'i'
	}
	return 0
}

// shapedAs is a scalar or a new array of a dtype, of the shape that operands have together.
func shapedAs(dtype string, ts ...types.Type) types.Type {
	n := 0
	for _, t := range ts {
		if t.Kind == types.KArray {
			n = max(n, t.NDim)
		}
	}
	if n == 0 {
		return types.NumPy(dtype)
	}
	return types.Array(dtype, n, true)
}

// dateUnitOf is the unit in which two operands are counted, "" where NumPy knows none or one of its own.
func dateUnitOf(a, b types.Type) string {
	u, w := types.UnitOf(a.DType), types.UnitOf(b.DType)
	if u < 0 || w < 0 {
		return types.DateUnit(max(u, w))
	}
	const month, week = 1, 2
	low, high := min(u, w), max(u, w)
	switch calendar := low <= month; {
	case calendar && high == week:
		return ""
	case calendar && high > month && a.DType[0] == b.DType[0]:
		if a.DType[0] == 'm' {
			return ""
		}
	case calendar && high > month && (u == low) == (a.DType[0] == 'm'): // a length in months beside a day
		return ""
	}
	return types.DateUnit(high)
}

// dateOps tells what operators give by the kinds of their operands: 'M' and 'm' with a unit, or a dtype.
var dateOps = map[string]string{
	"add": "Mm=M mM=M Mi=M iM=M mm=m mi=m im=m", "sub": "MM=m Mm=M Mi=M mm=m mi=m im=m", "mul": "mi=m im=m mf=m fm=m",
	"truediv": "mm=f8 mi=m mf=m", "floordiv": "mm=i8 mi=m mf=m", "mod": "mm=m", "maximum": "MM=M mm=m", "minimum": "MM=M mm=m",
	"eq": dateComparisons, "ne": dateComparisons, "lt": dateComparisons, "le": dateComparisons, "gt": dateComparisons, "ge": dateComparisons,
}

const dateComparisons = "MM=b1 mm=b1 mi=b1 im=b1"

// DateOp is the type of what an operator over dates gives; nil: it is NumPy's to say.
func DateOp(op string, ts []types.Type) types.Type {
	if len(ts) != 2 || !isDate(ts[0]) && !isDate(ts[1]) {
		return nil
	}
	kinds := string([]byte{dateKind(ts[0]), dateKind(ts[1])})
	for _, rule := range strings.Fields(dateOps[op]) {
		from, to, _ := strings.Cut(rule, "=")
		unit := ""
		if from == kinds {
			unit = dateUnitOf(ts[0], ts[1])
		}
		switch {
		case unit == "":
		case len(to) == 1:
			return shapedAs(to+"8"+unit, ts...)
		default:
			return shapedAs(to, ts...)
		}
	}
	return nil
}

// dateExamples are the operands of examples.
var dateExamples = map[string]string{"sub": `np.arange(3).astype("M8[D]") - np.datetime64("2020-01-01")`, "mul": `np.arange(3).astype("m8[D]") * 2.5`,
	"truediv": `np.arange(3).astype("m8[h]") / np.timedelta64(1, "D")`, "floordiv": `np.arange(3).astype("m8[h]") // 2`,
	"mod": `np.arange(30).astype("m8[h]") % np.timedelta64(1, "D")`, "add": `np.arange(3).astype("M8[D]") + np.timedelta64(1, "h")`}

func npDateOperators() []Row {
	var out []Row
	for _, op := range strings.Fields("add sub mul truediv floordiv mod maximum minimum eq ne lt le gt ge") {
		name, example := "operator."+op, dateExamples[op]
		if op == "maximum" || op == "minimum" {
			name = "numpy." + op
			example = "np." + op + `(np.arange(3).astype("M8[D]"), np.datetime64("1970-01-02"))`
		} else if example == "" {
			example = `np.arange(3).astype("M8[D]") ` + operatorSigns[op] + ` np.datetime64("1970-01-02")`
		}
		infer := func(ts []types.Type) types.Type { return DateOp(op, ts) }
		out = append(out, plainDates(op)...)
		row := readRows("np/date_arithmetic.hpp", fmt.Sprintf("%s(a: A, b: B) -> object ;; date_%s ;; raises exits pure dates ;; %s", name, op, example))
		row[0].Accepts = func(ts []types.Type) bool { return infer(ts) != nil }
		row[0].Infer, row[0].Doc = infer, "of datetime64 and timedelta64"
		out = append(out, row...)
	}
	return out
}

// plainDates is the row of an operator on two scalars of one unit, with which nothing can go wrong.
func plainDates(op string) []Row {
	cxx := map[string]string{"sub": "dates_apart", "add": "", "mul": "", "truediv": "", "floordiv": "", "mod": "", "maximum": "", "minimum": ""}
	function, other := cxx[op]
	if function == "" && other {
		return nil
	} else if !other {
		function = "same_date_" + op
	}
	sign := operatorSigns[op]
	if op == "sub" {
		sign = "-"
	}
	row := readRows("np/date_arithmetic.hpp", fmt.Sprintf(`operator.%s(a: A, b: B) -> object ;; %s ;; pure dates ;; np.datetime64("2020-01-01") %s np.datetime64("2020-01-03")`, op, function, sign))
	row[0].Accepts = func(ts []types.Type) bool {
		return ts[0] == ts[1] && ts[0].Kind == types.KNumPy && (op != "sub" || dateKind(ts[0]) == 'M') && DateOp(op, ts) != nil
	}
	row[0].Infer = func(ts []types.Type) types.Type { return DateOp(op, ts) }
	return row
}

// castsDate tells whether astype goes between units, or between dates and counts.
func castsDate(ts []types.Type) bool {
	to, ok := DTypeOf(ts[1])
	from := ts[0].DType
	switch {
	case !ok || !dateOperand(ts[0]) || ts[0].Kind != types.KArray && ts[0].Kind != types.KNumPy:
		return false
	case types.IsDate(from) && types.IsDate(to):
		const month = 1
		return from[0] == to[0] && (from[0] == 'M' || (types.UnitOf(from) <= month) == (types.UnitOf(to) <= month))
	case types.IsDate(from):
		return to == "i8" || to == "f8"
	}
	return types.IsDate(to) && from[0] == 'i'
}

func castDate(ts []types.Type) types.Type {
	to, _ := DTypeOf(ts[1])
	return shapedAs(to, ts[0])
}
