package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// throughRandom are further draws of the generators of NumPy.
var throughRandom = throughRows(`
Generator.chisquare ;; rng.draw1 ;; np.random.default_rng(3).chisquare(2.0, 4)
numpy.random.chisquare ;; draw1 ;; np.random.seed(3); np.random.chisquare(2.0, 4)
Generator.weibull ;; rng.draw1 ;; np.random.default_rng(3).weibull(2.0, 4)
numpy.random.weibull ;; draw1 ;; np.random.seed(3); np.random.weibull(2.0, 4)
Generator.pareto ;; rng.draw1 ;; np.random.default_rng(3).pareto(3.0, 4)
numpy.random.pareto ;; draw1 ;; np.random.seed(3); np.random.pareto(3.0, 4)
Generator.rayleigh ;; rng.draw1 ;; np.random.default_rng(3).rayleigh(1.5, 4)
numpy.random.rayleigh ;; draw1 ;; np.random.seed(3); np.random.rayleigh(1.5, 4)
Generator.standard_gamma ;; rng.draw1 ;; np.random.default_rng(3).standard_gamma(2.0, 4)
numpy.random.standard_gamma ;; draw1 ;; np.random.seed(3); np.random.standard_gamma(2.0, 4)
Generator.power ;; rng.draw1 ;; np.random.default_rng(3).power(2.0, 4)
numpy.random.power ;; draw1 ;; np.random.seed(3); np.random.power(2.0, 4)
Generator.geometric ;; rng.count1 ;; np.random.default_rng(3).geometric(0.3, 4)
numpy.random.geometric ;; count1 ;; np.random.seed(3); np.random.geometric(0.3, 4)
Generator.logistic ;; rng.draw2 ;; np.random.default_rng(3).logistic(0.0, 1.0, 4)
numpy.random.logistic ;; draw2 ;; np.random.seed(3); np.random.logistic(0.0, 1.0, 4)
Generator.gumbel ;; rng.draw2 ;; np.random.default_rng(3).gumbel(0.0, 1.0, 4)
numpy.random.gumbel ;; draw2 ;; np.random.seed(3); np.random.gumbel(0.0, 1.0, 4)
Generator.wald ;; rng.draw2 ;; np.random.default_rng(3).wald(1.0, 1.0, 4)
numpy.random.wald ;; draw2 ;; np.random.seed(3); np.random.wald(1.0, 1.0, 4)
Generator.f ;; rng.draw2 ;; np.random.default_rng(3).f(3.0, 4.0, 4)
numpy.random.f ;; draw2 ;; np.random.seed(3); np.random.f(3.0, 4.0, 4)
Generator.negative_binomial ;; rng.count2 ;; np.random.default_rng(3).negative_binomial(3, 0.5, 4)
numpy.random.negative_binomial ;; count2 ;; np.random.seed(3); np.random.negative_binomial(3, 0.5, 4)
Generator.triangular ;; rng.draw3 ;; np.random.default_rng(3).triangular(0.0, 1.0, 2.0, 4)
numpy.random.triangular ;; draw3 ;; np.random.seed(3); np.random.triangular(0.0, 1.0, 2.0, 4)
Generator.multivariate_normal ;; rng.many ;; np.random.default_rng(3).multivariate_normal(np.zeros(2), np.eye(2), 4)
numpy.random.multivariate_normal ;; many ;; np.random.seed(3); np.random.multivariate_normal(np.zeros(2), np.eye(2), 4)
numpy.random.RandomState ;; randomstate ;; np.random.RandomState(3).rand(4)
RandomState.rand ;; rng.sizes ;; np.random.RandomState(3).rand(4)
RandomState.randn ;; rng.sizes ;; np.random.RandomState(3).randn(4)
RandomState.random ;; rng.draw0 ;; np.random.RandomState(3).random(4)
RandomState.random_sample ;; rng.draw0 ;; np.random.RandomState(3).random_sample(4)
RandomState.standard_normal ;; rng.draw0 ;; np.random.RandomState(3).standard_normal(4)
RandomState.normal ;; rng.draw2 ;; np.random.RandomState(3).normal(0.0, 1.0, 4)
RandomState.uniform ;; rng.draw2 ;; np.random.RandomState(3).uniform(0.0, 1.0, 4)
RandomState.randint ;; rng.ints ;; np.random.RandomState(3).randint(0, 9, 4)
RandomState.exponential ;; rng.draw1 ;; np.random.RandomState(3).exponential(2.0, 4)
RandomState.poisson ;; rng.count1 ;; np.random.RandomState(3).poisson(2.0, 4)
RandomState.binomial ;; rng.count2 ;; np.random.RandomState(3).binomial(9, 0.5, 4)
RandomState.permutation ;; rng.permutation ;; np.random.RandomState(3).permutation(4)
RandomState.choice ;; rng.choice ;; np.random.RandomState(3).choice(9, 4)
RandomState.lognormal ;; rng.draw2 ;; np.random.RandomState(3).lognormal(0.0, 1.0, 4)
RandomState.gamma ;; rng.draw2 ;; np.random.RandomState(3).gamma(2.0, 1.0, 4)
RandomState.beta ;; rng.draw2 ;; np.random.RandomState(3).beta(2.0, 1.0, 4)
RandomState.shuffle ;; none ;; x = np.arange(4.0); np.random.RandomState(3).shuffle(x); x
RandomState.seed ;; none ;; np.random.RandomState(3).seed(4)
numpy.random.random_sample ;; size ;; np.random.seed(3); np.random.random_sample(4)
numpy.random.gamma ;; draw2 ;; np.random.seed(3); np.random.gamma(2.0, 1.0, 4)
numpy.random.beta ;; draw2 ;; np.random.seed(3); np.random.beta(2.0, 1.0, 4)
numpy.random.laplace ;; draw2 ;; np.random.seed(3); np.random.laplace(0.0, 1.0, 4)
numpy.random.standard_t ;; draw1 ;; np.random.seed(3); np.random.standard_t(5.0, 4)
numpy.random.standard_exponential ;; size ;; np.random.seed(3); np.random.standard_exponential(4)
`)

// randomRules are the rules that rows of throughRandom name.
var randomRules = map[string]Through{
	"randomstate": func(*Call) types.Type { return types.Known("RandomState") },
	"draw3":       func(c *Call) types.Type { return c.draw("f8", types.Float, 3) },
	"many":        (*Call).drawVectors,
	"rng.draw3":   method(func(c *Call) types.Type { return c.draw("f8", types.Float, 3) }),
	"rng.many":    method((*Call).drawVectors),
	"rng.sizes":   method((*Call).draws),
	"rng.ints":    method(func(c *Call) types.Type { return c.draw("i8", types.Int, 2) }),
}

// drawVectors is a draw of vectors: one, or as many as size says.
func (c *Call) drawVectors() types.Type {
	if len(c.Args) < 2 || !c.only("size") || slices.Contains(c.Args, types.Object) {
		return nil
	}
	size := c.named("size", 2)
	if size == nil || size == types.None {
		return dims("f8", 1)
	}
	if n := shapeDims(size); n > 0 {
		return dims("f8", n+1)
	}
	return nil
}
