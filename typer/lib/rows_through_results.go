package lib

import (
	"pyx2cpp/typer/types"
)

// throughResults are further functions that NumPy itself carries out: what files and buffers hold, special values, and
// draws of vectors.
var throughResults = throughRows(`
numpy.fix ;; same ;; np.fix(np.array([1.5, -1.5]))
numpy.i0 ;; real ;; np.i0(np.arange(3.0))
numpy.ldexp ;; real ;; np.ldexp(np.arange(3.0), 2)
numpy.frexp ;; frexp ;; np.frexp(np.arange(3.0))[1]
numpy.rollaxis ;; turned ;; np.rollaxis(np.ones((2, 3)), 1)
numpy.asfortranarray ;; turned ;; np.asfortranarray(np.ones((2, 3)))
numpy.issubdtype ;; truth ;; np.issubdtype(np.float64, np.floating)
numpy.can_cast ;; truth ;; np.can_cast(np.int32, np.float64)
numpy.broadcast_arrays ;; broadcasts ;; np.broadcast_arrays(np.arange(3.0), np.ones((2, 3)))[0]
numpy.choose ;; chosen ;; np.choose(np.array([0, 1, 0]), [np.arange(3.0), np.ones(3)])
numpy.frombuffer ;; items ;; np.frombuffer(b"12345678", dtype=np.int64)
numpy.fromstring ;; items ;; np.fromstring("1 2", sep=" ")
ndarray.tobytes ;; bytestext ;; np.arange(3).tobytes()
numpy.loadtxt ;; table ;; np.loadtxt(["1 2", "3 4"])
numpy.genfromtxt ;; table ;; np.genfromtxt(["1 2", "3 4"])
Generator.dirichlet ;; rng.simplex ;; np.random.default_rng(3).dirichlet(np.ones(3), 4)
numpy.random.dirichlet ;; simplex ;; np.random.seed(3); np.random.dirichlet(np.ones(3))
Generator.multinomial ;; rng.shares ;; np.random.default_rng(3).multinomial(9, [0.25, 0.75], 4)
numpy.random.multinomial ;; shares ;; np.random.seed(3); np.random.multinomial(9, [0.25, 0.75])
Generator.zipf ;; rng.count1 ;; np.random.default_rng(3).zipf(2.0, 4)
Generator.logseries ;; rng.count1 ;; np.random.default_rng(3).logseries(0.5, 4)
Generator.hypergeometric ;; rng.count3 ;; np.random.default_rng(3).hypergeometric(5, 6, 4, 3)
Generator.noncentral_chisquare ;; rng.draw2 ;; np.random.default_rng(3).noncentral_chisquare(2.0, 1.0, 4)
Generator.permuted ;; rng.same ;; np.random.default_rng(3).permuted(np.arange(4.0))
numpy.random.geometric ;; count1 ;; np.random.seed(3); np.random.geometric(0.5, 4)
`)

// resultRules are the rules that rows of throughResults name.
var resultRules = map[string]Through{
	"frexp":       (*Call).frexp,
	"broadcasts":  (*Call).broadcasts,
	"chosen":      (*Call).chosenOf,
	"items":       func(c *Call) types.Type { return c.vectorOf("f8") },
	"bytestext":   func(c *Call) types.Type { return types.Bytes },
	"table":       (*Call).table,
	"simplex":     func(c *Call) types.Type { return c.vectors("f8", 1) },
	"rng.simplex": method(func(c *Call) types.Type { return c.vectors("f8", 1) }),
	"shares":      func(c *Call) types.Type { return c.vectors("i8", 2) },
	"rng.shares":  method(func(c *Call) types.Type { return c.vectors("i8", 2) }),
	"rng.count3":  method(func(c *Call) types.Type { return c.draw("i8", types.Int, 3) }),
	"rng.same": method(func(c *Call) types.Type {
		if a := c.first(); a != nil {
			return arrayLike(a, a.DType)
		}
		return nil
	}),
}

func (c *Call) frexp() types.Type {
	a := c.first()
	if a == nil || a.DType != "f8" && a.DType != "f4" || len(c.Args) != 1 || len(c.Named) > 0 {
		return nil
	}
	return types.Tuple(arrayLike(a, a.DType), arrayLike(a, "i4"))
}

// broadcasts are arrays brought to one shape, views that are not to be written to.
func (c *Call) broadcasts() types.Type {
	var out []types.Type
	n := 0
	for _, t := range c.Args {
		if t.Kind != types.KArray {
			return nil
		}
		n = max(n, t.NDim)
	}
	for _, t := range c.Args {
		out = append(out, types.Array(t.DType, n, false))
	}
	return types.Tuple(out...)
}

// chosenOf is what np.choose gives of a list of arrays.
func (c *Call) chosenOf() types.Type {
	a := c.first()
	if a == nil || len(c.Args) != 2 || !c.only("mode") || c.Args[1].Kind != types.KList || len(c.Args[1].Elems) != 1 {
		return nil
	}
	of := c.Args[1].Elems[0]
	if of.Kind != types.KArray {
		return nil
	}
	return dims(of.DType, max(a.NDim, of.NDim))
}

// vectorOf is a vector of a dtype that may be given.
func (c *Call) vectorOf(dtype string) types.Type {
	if c.named("dtype", 1) != nil {
		if dtype = c.givenDType("dtype", 1); dtype == "" {
			return nil
		}
	}
	return dims(dtype, 1)
}

// givenDType is the dtype that an argument tells; "": none is known.
func (c *Call) givenDType(name string, i int) string {
	t := c.named(name, i)
	if t == nil {
		return ""
	}
	code, ok := DTypeOf(t)
	if !ok || !Holds(code) {
		return ""
	}
	return code
}

// table is what a text file holds: rows of numbers, or one column of them.
func (c *Call) table() types.Type {
	if len(c.Args) != 1 || !c.only("delimiter", "skiprows", "skip_header", "usecols", "comments", "max_rows", "encoding", "dtype") {
		return nil
	}
	dtype := "f8"
	if c.Named["dtype"] != nil {
		if dtype = c.givenDType("dtype", len(c.Args)); dtype == "" {
			return nil
		}
	}
	if c.Named["usecols"] == types.Int {
		return dims(dtype, 1)
	}
	return dims(dtype, 2)
}

// vectors is a draw of vectors, size being argument i: one, or as many as it says.
func (c *Call) vectors(dtype string, i int) types.Type {
	if len(c.Args) < i || !c.only("size") {
		return nil
	}
	size := c.named("size", i)
	if size == nil || size == types.None {
		return dims(dtype, 1)
	}
	if n := shapeDims(size); n > 0 {
		return dims(dtype, n+1)
	}
	return nil
}
