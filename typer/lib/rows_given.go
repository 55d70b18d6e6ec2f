package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// givenTable are functions of arrays that are given lists and tuples of numbers,
// ranks of items, and rows of arrays that are stored from lists.
var givenTable = allOf(group(givenRows), withRules(rows("np/given.hpp", `
operator.setitem(a: A, i: I, x: X) -> None ;; list_store ;; raises exits ;; x = np.zeros((2, 3)); x[1] = [1, 2, 3]; x
`), []rule{{accepts: storesList}}))

// given is the number of axes of nested lists and tuples, and the dtype of their
// numbers; floats: where it is float64 that is computed in, of ints and floats too.
func given(t types.Type, floats bool) (int, string) {
	if t.Kind != types.KList && t.Kind != types.KTuple {
		return 0, ""
	}
	n, d := nesting(t)
	if d == "" && floats && t.Kind == types.KList && len(t.Elems) > 0 && len(t.Elems[0].Members()) > 1 &&
		!slices.ContainsFunc(t.Elems[0].Members(), func(m types.Type) bool { return !number(m) || m == types.Wide }) {
		return 1, "f8"
	}
	return n, d
}

// numeric tells whether native reductions take the dtype of a list.
func numeric(d string) bool { return d == "f8" || d == "i8" || d == "b1" }

// storesList: a list of numbers for a row.
func storesList(ts []types.Type) bool {
	v := viewOf(ts[:2])
	if v == nil || ts[2].Kind != types.KList || v.DType[0] == 'c' || v.DType == "b1" {
		return false
	}
	n, d := given(ts[2], true)
	return n == 1 && numeric(d)
}

// givens are the functions: name, of float64 whatever the numbers are, with an axis too, and with a ddof.
var givens = []struct {
	name               string
	floats, axis, ddof bool
	gives              func(string) string
}{
	{"sum", false, true, false, summed}, {"prod", false, false, false, summed}, {"min", false, false, false, sameDType}, {"max", false, false, false, sameDType},
	{"argmin", false, false, false, func(string) string { return "i8" }}, {"argmax", false, false, false, func(string) string { return "i8" }},
	{"mean", true, true, false, floating}, {"std", true, true, true, floating}, {"var", true, true, true, floating},
	{"sort", false, false, false, nil}, {"argsort", false, false, false, nil},
}

func givenRows() []Row {
	var out []Row
	for _, g := range givens {
		add := func(params, suffix, example string, axis bool) {
			row := readRows("np/given.hpp", "numpy."+g.name+"(a: X"+params+") -> object ;; "+g.name+suffix+"_of ;; raises exits numpy ;; np."+g.name+"("+example+")")[0]
			row.Accepts = func(ts []types.Type) bool {
				n, d := given(ts[0], g.floats)
				vector := g.gives == nil || g.name == "argmin" || g.name == "argmax"
				return n > 0 && n <= MaxDims && numeric(d) && (d != "b1" || g.name == "sum") && (!axis || n > 1) && (!vector || n == 1)
			}
			row.Infer = func(ts []types.Type) types.Type {
				n, d := given(ts[0], g.floats)
				switch {
				case g.name == "sort":
					return dims(d, n)
				case g.name == "argsort":
					return dims("i8", n)
				case axis:
					return dims(g.gives(d), n-1)
				}
				return types.NumPy(g.gives(d))
			}
			row.Plain = true
			out = append(out, row)
		}
		add("", "", "[2, 1, 3]", false)
		if g.axis {
			add(", axis: int", "_axis", "[[2.5, 1.0], [3.0, 0.5]], axis=0", true)
		}
		if g.ddof {
			add(", *, ddof: int", "", "[2.5, 1.0], ddof=1", false)
		}
	}
	return out
}
