package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// drawTable are draws with arrays of parameters, of more than two axes, and of float32.
var drawTable = allOf(eachRows, sizedRows, withRules(rows("np/draws.hpp", `
Generator.random(self: object, size: S, dtype: dtype) -> object ;; npr::random_single ;; raises exits shared ;; np.random.default_rng(3).random(4, dtype=np.float32)
`), []rule{{accepts: func(ts []types.Type) bool { return lengthsOf(ts[1:2]) > 0 && dtypeAt(ts, 2, "") == "f4" },
	infer: func(ts []types.Type) types.Type { return types.Array("f4", lengthsOf(ts[1:2]), true) }}}))

// eachRows are draws of one number per pair of parameters, of which one is an array at least.
func eachRows() []Row {
	var out []Row
	add := func(name, cxx, params, example, gives string) {
		owner, method, _ := strings.Cut(name, ".")
		self, call := "self: object, ", "np.random.default_rng(3)."+method
		switch owner {
		case "RandomState":
			call = "np.random.RandomState(3)." + method
		case "numpy":
			self, call = "", "np.random.seed(3); np."+method
		}
		row := readRows("np/draws.hpp", fmt.Sprintf("%s(%s%s) -> object ;; npr::%s ;; raises exits shared ;; %s(%s)", name, self, params, cxx, call, example))[0]
		from := strings.Count(self, ":")
		row.Accepts = func(ts []types.Type) bool { return drawAxes(ts[from:]) > 0 }
		row.Infer = func(ts []types.Type) types.Type { return types.Array(gives, drawAxes(ts[from:]), true) }
		out = append(out, row)
	}
	const places, bounds, one = "loc: A, scale: B", "low: A, high: B", "np.array([0.5, 2.0, 1.5])"
	for _, name := range []string{"normal", "laplace", "logistic", "gumbel"} {
		add("Generator."+name, "each_of_two<PYX_DRAW_"+strings.ToUpper(name)+">", places, one+", 2.0", "f8")
	}
	add("Generator.lognormal", "each_of_two<PYX_DRAW_LOGNORMAL>", "mean: A, sigma: B", "0.5, "+one, "f8")
	add("Generator.uniform", "each_uniform", bounds, one+", 2.5", "f8")
	add("Generator.exponential", "each_of_scale<PYX_DRAW_EXPONENTIAL>", "scale: A", one, "f8")
	add("Generator.rayleigh", "each_of_scale<PYX_DRAW_RAYLEIGH>", "scale: A", one, "f8")
	add("Generator.poisson", "each_poisson", "lam: A", one, "i8")
	for _, of := range [][2]string{{"RandomState.", "state_"}, {"numpy.random.", "mod_"}} {
		add(of[0]+"normal", of[1]+"each_normal", places, one+", 2.0", "f8")
		add(of[0]+"uniform", of[1]+"each_uniform", bounds, one+", 2.5", "f8")
	}
	return out
}

// drawAxes is the number of axes of the arrays among parameters that are float64, int64 or numbers; 0: there are none, or
// others.
func drawAxes(ts []types.Type) int {
	n := 0
	for _, t := range ts {
		switch {
		case t.Kind == types.KArray && indexable(t) && (t.DType == "f8" || t.DType == "i8") && (n == 0 || n == t.NDim):
			n = t.NDim
		case t.Kind != types.KArray && (realNumber(t) || t == types.Int):
		default:
			return 0
		}
	}
	return n
}

// sizedRows are draws of three and four axes.
func sizedRows() []Row {
	var out []Row
	for _, d := range []struct{ name, params, cxx, example string }{
		{"random", "", "random", ""},
		{"standard_normal", "", "plain<PYX_DRAW_NORMAL0>", ""},
		{"normal", "loc: float = 0.0, scale: float = 1.0, ", "of_two<PYX_DRAW_NORMAL>", "0.5, 2.0, "},
		{"uniform", "low: float = 0.0, high: float = 1.0, ", "uniform", "0.5, 2.0, "},
	} {
		for _, star := range []string{"", "*, "} {
			params := d.params + star + "size: S"
			switch {
			case star == "":
				params = strings.NewReplacer(" = 0.0", "", " = 1.0", "").Replace(params)
			case d.params == "":
				continue
			}
			size := "(2, 3, 2)"
			if star != "" {
				size = "size=" + size
			}
			row := readRows("np/random.hpp", fmt.Sprintf("Generator.%s(self: object, %s) -> object ;; npr::%s ;; raises exits shared ;; np.random.default_rng(3).%s(%s%s)",
				d.name, params, d.cxx, d.name, d.example, size))[0]
			row.Accepts = func(ts []types.Type) bool {
				n := lengthsOf(ts[len(ts)-1:])
				return ts[len(ts)-1].Kind == types.KTuple && n > 2 && n <= MaxDims
			}
			row.Infer = func(ts []types.Type) types.Type { return types.Array("f8", lengthsOf(ts[len(ts)-1:]), true) }
			out = append(out, row)
		}
	}
	return out
}
