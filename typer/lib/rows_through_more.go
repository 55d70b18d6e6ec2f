package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// More of what NumPy itself carries out: random draws, and functions whose
// result has one type whatever the values are.
var throughMore = throughRows(`
numpy.lib.stride_tricks.sliding_window_view ;; windows ;; np.lib.stride_tricks.sliding_window_view(np.arange(5.0), 3)
numpy.lib.stride_tricks.as_strided ;; strided ;; np.lib.stride_tricks.as_strided(np.arange(5.0), shape=(3, 3), strides=(8, 8))
ndarray:strides ;; shapeof ;; np.ones((3, 2)).strides
ndarray:nbytes ;; count ;; np.ones((3, 2)).nbytes
ndarray:itemsize ;; count ;; np.ones((3, 2)).itemsize
numpy.random.default_rng ;; generator ;; np.random.default_rng(3).random(4)
Generator.random ;; rng.draw0 ;; np.random.default_rng(3).random(4)
Generator.standard_normal ;; rng.draw0 ;; np.random.default_rng(3).standard_normal(4)
Generator.standard_exponential ;; rng.draw0 ;; np.random.default_rng(3).standard_exponential(4)
Generator.normal ;; rng.draw2 ;; np.random.default_rng(3).normal(0.0, 1.0, 4)
Generator.uniform ;; rng.draw2 ;; np.random.default_rng(3).uniform(0.0, 1.0, 4)
Generator.lognormal ;; rng.draw2 ;; np.random.default_rng(3).lognormal(0.0, 1.0, 4)
Generator.gamma ;; rng.draw2 ;; np.random.default_rng(3).gamma(2.0, 1.0, 4)
Generator.beta ;; rng.draw2 ;; np.random.default_rng(3).beta(2.0, 1.0, 4)
Generator.laplace ;; rng.draw2 ;; np.random.default_rng(3).laplace(0.0, 1.0, 4)
Generator.exponential ;; rng.draw1 ;; np.random.default_rng(3).exponential(2.0, 4)
Generator.standard_t ;; rng.draw1 ;; np.random.default_rng(3).standard_t(5.0, 4)
Generator.integers ;; rng.integers ;; np.random.default_rng(3).integers(0, 9, 4)
Generator.poisson ;; rng.count1 ;; np.random.default_rng(3).poisson(2.0, 4)
Generator.binomial ;; rng.count2 ;; np.random.default_rng(3).binomial(9, 0.5, 4)
Generator.permutation ;; rng.permutation ;; np.random.default_rng(3).permutation(4)
Generator.shuffle ;; none ;; x = np.arange(4.0); np.random.default_rng(3).shuffle(x); x
Generator.choice ;; rng.choice ;; np.random.default_rng(3).choice(9, 4)
numpy.random.lognormal ;; draw2 ;; np.random.seed(3); np.random.lognormal(0.0, 1.0, 4)
numpy.random.exponential ;; draw1 ;; np.random.seed(3); np.random.exponential(2.0, 4)
numpy.random.poisson ;; count1 ;; np.random.seed(3); np.random.poisson(2.0, 4)
numpy.random.binomial ;; count2 ;; np.random.seed(3); np.random.binomial(9, 0.5, 4)
numpy.random.permutation ;; permutation ;; np.random.seed(3); np.random.permutation(4)
numpy.random.shuffle ;; none ;; np.random.seed(3); x = np.arange(4.0); np.random.shuffle(x); x
numpy.random.choice ;; choice ;; np.random.seed(3); np.random.choice(9, 4)
numpy.nonzero ;; places ;; np.nonzero(np.array([0, 2, 1]))
numpy.flatnonzero ;; places1 ;; np.flatnonzero(np.array([0, 2, 1]))
numpy.argwhere ;; places2 ;; np.argwhere(np.array([0, 2, 1]))
numpy.histogram ;; histogram ;; np.histogram(np.arange(9.0), 3)
numpy.triu ;; same ;; np.triu(np.ones((3, 3)))
numpy.tril ;; same ;; np.tril(np.ones((3, 3)))
numpy.trace ;; item ;; np.trace(np.ones((3, 3)))
numpy.diag ;; diag ;; np.diag(np.ones((3, 3)))
numpy.isclose ;; compare ;; np.isclose(np.arange(3.0), np.arange(3.0))
numpy.isin ;; bools1 ;; np.isin(np.arange(3), np.arange(2))
numpy.average ;; mean ;; np.average(np.arange(3.0))
numpy.kron ;; kron ;; np.kron(np.arange(3.0), np.arange(2.0))
numpy.correlate ;; folded ;; np.correlate(np.arange(3.0), np.arange(2.0))
numpy.append ;; joined ;; np.append(np.arange(3.0), 1.5)
numpy.partition ;; same ;; np.partition(np.arange(3.0), 1)
numpy.argpartition ;; index ;; np.argpartition(np.arange(3.0), 1)
numpy.gradient ;; gradient ;; np.gradient(np.array([1.0, 3.0, 4.0]))
numpy.linalg.pinv ;; matrix ;; np.linalg.pinv(np.eye(2) * 2.0)
numpy.linalg.matrix_power ;; same ;; np.linalg.matrix_power(np.eye(2) * 2.0, 3)
numpy.linalg.eigvalsh ;; eigenvalues ;; np.linalg.eigvalsh(np.eye(2) * 2.0)
numpy.transpose ;; turned ;; np.transpose(np.ones((3, 2)))
ndarray.transpose ;; turned ;; np.ones((3, 2)).transpose()
ndarray.nonzero ;; places ;; np.array([0, 2, 1]).nonzero()
ndarray.astype ;; astype ;; np.ones((2, 3, 2)).astype(np.int16)
ndarray.repeat ;; flat ;; np.arange(3.0).repeat(2)
`)

// moreRules are the rules that rows of throughMore name; those of methods of a
// Generator see the arguments without it.
var moreRules = map[string]Through{
	"generator":       func(c *Call) types.Type { return types.Known("Generator") },
	"none":            func(c *Call) types.Type { return types.None },
	"draw1":           func(c *Call) types.Type { return c.draw("f8", types.Float, 1) },
	"draw2":           func(c *Call) types.Type { return c.draw("f8", types.Float, 2) },
	"count1":          func(c *Call) types.Type { return c.draw("i8", types.Int, 1) },
	"count2":          func(c *Call) types.Type { return c.draw("i8", types.Int, 2) },
	"permutation":     func(c *Call) types.Type { return c.permutation() },
	"choice":          func(c *Call) types.Type { return c.choice() },
	"rng.draw0":       method(func(c *Call) types.Type { return c.draw("f8", types.Float, 0) }),
	"rng.draw1":       method(func(c *Call) types.Type { return c.draw("f8", types.Float, 1) }),
	"rng.draw2":       method(func(c *Call) types.Type { return c.draw("f8", types.Float, 2) }),
	"rng.count1":      method(func(c *Call) types.Type { return c.draw("i8", types.Int, 1) }),
	"rng.count2":      method(func(c *Call) types.Type { return c.draw("i8", types.Int, 2) }),
	"rng.integers":    method(func(c *Call) types.Type { return c.draw("i8", types.NumPy("i8"), 2) }),
	"rng.permutation": method(func(c *Call) types.Type { return c.permutation() }),
	"rng.choice":      method(func(c *Call) types.Type { return c.choice() }),
	"places": func(c *Call) types.Type {
		if a := c.first(); a != nil && len(c.Args) == 1 {
			return types.Tuple(slices.Repeat([]types.Type{types.Array("i8", 1, a.NDim == 1)}, a.NDim)...)
		}
		return nil
	},
	"places1":     func(c *Call) types.Type { return dims("i8", 1) },
	"places2":     func(c *Call) types.Type { return types.Array("i8", 2, false) },
	"histogram":   func(c *Call) types.Type { return c.histogram() },
	"item":        func(c *Call) types.Type { return c.reduce(summed(c.dtype())) },
	"diag":        func(c *Call) types.Type { return c.diagonal() },
	"bools1":      func(c *Call) types.Type { return c.like("b1") },
	"joined":      func(c *Call) types.Type { return c.joined() },
	"real1":       func(c *Call) types.Type { return c.vector(floating(c.dtype())) },
	"matrix":      func(c *Call) types.Type { return c.square() },
	"eigenvalues": func(c *Call) types.Type { return dims(floating(c.dtype()), 1) },
	"turned":      func(c *Call) types.Type { return c.turned() },
	"astype":      func(c *Call) types.Type { return c.astype() },
	"stacked":     func(c *Call) types.Type { return c.stacked() },
	"tile":        func(c *Call) types.Type { return c.tile() },
	"truth":       func(c *Call) types.Type { return types.Bool },
	"interp":      func(c *Call) types.Type { return c.interp() },
	"product":     func(c *Call) types.Type { return c.product() },
	"covariance":  func(c *Call) types.Type { return types.Array("f8", 2, false) },
	"grid":        func(c *Call) types.Type { return c.grid() },
}

// ruleOf is the rule of a name, nil when there is none.
func ruleOf(name string) Through {
	for _, rules := range []map[string]Through{throughRules, moreRules, arrayRules, miscRules, randomRules, resultRules} {
		if r := rules[name]; r != nil {
			return r
		}
	}
	return ufuncRule(name)
}

// method is a rule that sees the arguments without the receiver.
func method(rule Through) Through {
	return func(c *Call) types.Type {
		inner := *c
		inner.Args = c.Args[1:]
		return rule(&inner)
	}
}

// draw is a random draw of numbers, size being argument i: an array, or a scalar without it and arrays of parameters.
func (c *Call) draw(dtype string, scalar types.Type, i int) types.Type {
	given := slices.Clone(c.Args)
	for _, t := range c.Named {
		given = append(given, t)
	}
	axes := 0
	for _, t := range given {
		switch t.Kind {
		case types.KArray:
			axes = max(axes, t.NDim)
		case types.KList, types.KObject:
			return nil
		}
	}
	if c.Named["dtype"] != nil {
		if dtype = c.givenDType("dtype", len(c.Args)); dtype == "" {
			return nil
		}
		if scalar != types.Float {
			scalar = types.NumPy(dtype)
		}
	}
	size := c.named("size", i)
	switch {
	case !c.only("size", "loc", "scale", "low", "high", "lam", "n", "p", "shape", "mean", "sigma", "df", "a", "b", "dtype", "endpoint"):
		return nil
	case size != nil && size != types.None:
		return dims(dtype, shapeDims(size))
	case axes > 0:
		return dims(dtype, axes)
	}
	return scalar
}

func (c *Call) permutation() types.Type {
	switch {
	case len(c.Args) != 1 || len(c.Named) > 0:
		return nil
	case c.Args[0] == types.Int:
		return dims("i8", 1)
	case c.Args[0].Kind == types.KArray && c.Args[0].NDim == 1:
		return arrayLike(c.Args[0], c.dtype())
	}
	return nil
}

func (c *Call) choice() types.Type {
	if len(c.Args) == 0 || !c.only("size", "replace", "p") {
		return nil
	}
	dtype, scalar := "i8", types.Int
	switch a := c.Args[0]; {
	case a.Kind == types.KArray && a.NDim == 1:
		dtype, scalar = a.DType, types.NumPy(a.DType)
	case a.Kind == types.KList || a.Kind == types.KTuple:
		made := listed(a)
		if made == nil || made.NDim != 1 {
			return nil
		}
		dtype, scalar = made.DType, types.NumPy(made.DType)
	case a != types.Int:
		return nil
	}
	if size := c.named("size", 1); size != nil && size != types.None {
		return dims(dtype, shapeDims(size))
	}
	return scalar
}

func (c *Call) histogram() types.Type {
	if c.first() == nil || !c.only("bins", "range", "density", "weights") {
		return nil
	}
	dtype, edges := "i8", "f8"
	if bins := c.named("bins", 1); bins != nil && bins != types.Int {
		if bins.Kind != types.KArray || bins.NDim != 1 {
			return nil
		}
		edges = bins.DType
	}
	if w := c.Named["weights"]; w != nil {
		if w.Kind != types.KArray {
			return nil
		}
		dtype = w.DType
	}
	switch density := c.Named["density"]; {
	case c.True["density"]:
		dtype = "f8"
	case density != nil && !c.False["density"]:
		return nil
	}
	return types.Tuple(dims(dtype, 1), dims(edges, 1))
}

func (c *Call) diagonal() types.Type {
	a := c.first()
	if a == nil || a.NDim > 2 {
		return nil
	}
	return types.Array(a.DType, 3-a.NDim, a.NDim == 1)
}

// joined is a vector made of one vector and another, or a scalar.
func (c *Call) joined() types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 || c.first() == nil || c.Args[0].NDim != 1 {
		return nil
	}
	if b := c.Args[1]; b.Kind == types.KArray && b.NDim == 1 || number(b) && b.Kind == types.KNumPy {
		return dims(Promote(c.Args), 1)
	}
	return nil
}

func (c *Call) vector(dtype string) types.Type {
	if a := c.first(); a == nil || a.NDim != 1 || len(c.Args) > 2 || len(c.Named) > 0 {
		return nil
	}
	return dims(dtype, 1)
}

func (c *Call) square() types.Type {
	if a := c.first(); a == nil || a.NDim != 2 {
		return nil
	}
	return types.Array(floating(c.dtype()), 2, false)
}

func (c *Call) turned() types.Type {
	a := c.first()
	if a == nil || a.NDim > MaxDims {
		return nil
	}
	return types.Array(a.DType, a.NDim, false)
}

func (c *Call) astype() types.Type {
	a := c.first()
	if a == nil || len(c.Args) != 2 || len(c.Named) > 0 {
		return nil
	}
	code, ok := DTypeOf(c.Args[1])
	if !ok {
		return nil
	}
	return arrayLike(a, code)
}

// stacked is what vectors on top of or beside each other make.
func (c *Call) stacked() types.Type {
	t := c.join(0)
	if t == nil || t.NDim > 2 || len(c.Named) > 0 {
		return nil
	}
	return types.Array(t.DType, 2, false)
}

func (c *Call) tile() types.Type {
	if a := c.first(); a == nil || a.NDim != 1 || len(c.Args) != 2 || c.Args[1] != types.Int {
		return nil
	}
	return dims(c.dtype(), 1)
}

func (c *Call) interp() types.Type {
	if len(c.Args) != 3 || len(c.Named) > 0 {
		return nil
	}
	switch x := c.Args[0]; {
	case x.Kind == types.KArray:
		return types.Array("f8", x.NDim, x.NDim == 1)
	case number(x):
		return types.NumPy("f8")
	}
	return nil
}

func (c *Call) product() types.Type {
	if len(c.Args) != 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray || c.Args[0].NDim != 1 || c.Args[1].NDim != 1 {
		return nil
	}
	if d := Promote(c.Args); d != "" && d != "c8" {
		return types.NumPy(d)
	}
	return nil
}

func (c *Call) grid() types.Type {
	if len(c.Args) < 2 || len(c.Args) > MaxDims || len(c.Named) > 0 {
		return nil
	}
	out := make([]types.Type, len(c.Args))
	for i, a := range c.Args {
		if a.Kind != types.KArray || a.NDim != 1 || a.DType == "c8" {
			return nil
		}
		out[i] = types.Array(a.DType, len(c.Args), true)
	}
	return types.Tuple(out...)
}
