package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// chooseTable are choice, permutation and shuffle of NumPy's generators, and the
// distributions whose parameters have to be positive.
var chooseTable = allOf(group(chooseRows), group(positiveRows))

// generatorForms are the objects that draw: prefix of the name, receiver, prefix in C++, and how an example makes one.
var generatorForms = [][4]string{
	{"Generator.", "self: object, ", "", "np.random.default_rng(3)."},
	{"RandomState.", "self: object, ", "state_", "np.random.RandomState(3)."},
	{"numpy.random.", "", "mod_", "np.random.seed(3); np.random."},
}

// drawn are the forms of the functions of chooseRows: name, parameters, function in C++, arguments of an example.
var drawn = [][4]string{
	{"choice", "a: X", "choice", "9"},
	{"choice", "a: X, size: S, replace: bool = True", "choice", "np.arange(9.0), 4"},
	{"choice", "a: X, *, p: P", "choice_by", "3, p=[0.2, 0.5, 0.3]"},
	{"choice", "a: X, size: S, *, p: P", "choice_by", "[2, 4, 8], (2, 2), p=[0.2, 0.5, 0.3]"},
	{"choice", "a: X, size: S, replace: bool, p: P", "choice_by", "3, 4, True, [0.2, 0.5, 0.3]"},
	{"permutation", "x: X", "permutation", "np.arange(6.0).reshape(3, 2)"},
}

func chooseRows() []Row {
	var out []Row
	for _, g := range generatorForms {
		self := 0
		if g[1] != "" {
			self = 1
		}
		for _, d := range drawn {
			line := g[0] + d[0] + "(" + g[1] + d[1] + ") -> object ;; npr::" + g[2] + d[2] + " ;; raises exits shared ;; " + g[3] + d[0] + "(" + d[3] + ")"
			row := readRows("np/choose.hpp", line)[0]
			size, weights := strings.Contains(d[1], "size:"), strings.Contains(d[1], "p:")
			row.Infer = func(ts []types.Type) types.Type {
				if d[0] == "permutation" {
					return permuted(ts[self:])
				}
				return chosen(ts[self:], size, weights)
			}
			row.Accepts = func(ts []types.Type) bool { return row.Infer(ts) != nil }
			row.Plain = true
			out = append(out, row)
		}
		row := readRows("np/choose.hpp", g[0]+"shuffle("+g[1]+"x: X) -> None ;; npr::"+g[2]+"shuffle ;; raises exits shared ;; x = [1, 2, 3]; "+g[3]+"shuffle(x); x")[0]
		if self == 0 {
			row.Example = "np.random.seed(3); x = np.arange(5.0); np.random.shuffle(x); x"
		}
		row.Accepts = func(ts []types.Type) bool {
			x := ts[self]
			return x.Kind == types.KList || indexable(x) && Holds(x.DType)
		}
		row.Plain = true
		out = append(out, row)
	}
	return out
}

// itemsDType is the dtype of what choices are made of, and its axes; "": not known.
func itemsDType(x types.Type) (int, string) {
	if IsIndex(x) && x == types.Int {
		return 1, "i8"
	}
	n, d := nesting(x)
	if n == 0 || x.Kind != types.KArray && len(x.Elems) == 0 {
		return 0, ""
	}
	return n, d
}

// chosen is what choice gives: an item, or as many as the size says.
func chosen(ts []types.Type, size, weights bool) types.Type {
	n, d := itemsDType(ts[0])
	if n != 1 || d == "" || weights && !isWeights(ts[len(ts)-1]) {
		return nil
	}
	switch {
	case !size && ts[0] == types.Int:
		return types.Int
	case !size:
		return types.NumPy(d)
	}
	return dims(d, lengthsOf(ts[1:2]))
}

func isWeights(p types.Type) bool {
	n, d := nesting(p)
	return n == 1 && (d == "f8" || d == "i8")
}

func permuted(ts []types.Type) types.Type {
	n, d := itemsDType(ts[0])
	return dims(d, n)
}

// positives are distributions of parameters above 0: name, parameters, function in C++, arguments of an example.
var positives = [][4]string{
	{"standard_t", "df: float", "of_positive<PYX_DRAW_STUDENT>", "5.0"},
	{"chisquare", "df: float", "of_positive<PYX_DRAW_CHISQUARE>", "5.0"},
	{"weibull", "a: float", "of_positive<PYX_DRAW_WEIBULL>", "1.5"},
	{"pareto", "a: float", "of_positive<PYX_DRAW_PARETO>", "1.5"},
	{"gamma", "shape: float, scale: float = 1.0", "of_positives<PYX_DRAW_GAMMA>", "2.0, 1.5"},
	{"beta", "a: float, b: float", "of_positives<PYX_DRAW_BETA>", "2.0, 1.5"},
	{"geometric", "p: float", "geometric", "0.3"},
	{"binomial", "n: index, p: float", "binomial", "9, 0.3"},
}

// legacyBinomials are single draws by RandomState and by the module.
const legacyBinomials = `
RandomState.binomial(self: object, n: index, p: float) -> int ;; npr::state_binomial ;; exits shared ;; np.random.RandomState(3).binomial(9, 0.3)
numpy.random.binomial(n: index, p: float) -> int ;; npr::mod_binomial ;; exits shared ;; np.random.seed(3); np.random.binomial(9, 0.3)
`

func positiveRows() []Row {
	out := readRows("np/choose.hpp", legacyBinomials)
	for _, d := range positives {
		one, of := "float", "f8"
		if d[0] == "geometric" || d[0] == "binomial" {
			one, of = "int", "i8"
		}
		name, header := "Generator."+d[0], "np/random.hpp"
		if d[0] == "binomial" {
			header = "np/choose.hpp"
		}
		call := "np.random.default_rng(3)." + d[0] + "(" + d[3]
		out = append(out, readRows(header, name+"(self: object, "+d[1]+") -> "+one+" ;; npr::"+d[2]+" ;; exits shared ;; "+call+")")...)
		for _, params := range []string{strings.ReplaceAll(d[1], " = 1.0", "") + ", size: S", d[1] + ", *, size: S"} {
			if strings.Contains(params, "*") && !strings.Contains(d[1], "=") {
				continue
			}
			row := readRows(header, name+"(self: object, "+params+") -> object ;; npr::"+d[2]+" ;; raises exits shared ;; "+call+", size=(2, 3))")[0]
			last := strings.Count(params, ":")
			row.Accepts = func(ts []types.Type) bool { return lengthsOf(ts[len(ts)-1:]) > 0 }
			row.Infer = func(ts []types.Type) types.Type { return dims(of, lengthsOf(ts[min(last, len(ts)-1):])) }
			row.Plain = true
			out = append(out, row)
		}
	}
	return out
}
