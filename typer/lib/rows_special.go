package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// specialTable are the functions of scipy.special, and the normal distribution of scipy.stats, of scalars: SciPy's own
// inner loops compute them.
var specialTable = rows("np/special.hpp", `
scipy.special.ndtr(x: np.f8) -> np.f8 ;; special::ndtr ;; exits numpy cost=40 when=real ;; scipy.special.ndtr(0.75)
scipy.special.ndtri(x: np.f8) -> np.f8 ;; special::ndtri ;; exits numpy cost=40 when=real ;; scipy.special.ndtri(0.25)
scipy.special.log_ndtr(x: np.f8) -> np.f8 ;; special::log_ndtr ;; exits numpy cost=40 when=real ;; scipy.special.log_ndtr(0.75)
scipy.special.erf(x: np.f8) -> np.f8 ;; special::erf ;; exits numpy cost=40 when=real ;; scipy.special.erf(0.75)
scipy.special.erfc(x: np.f8) -> np.f8 ;; special::erfc ;; exits numpy cost=40 when=real ;; scipy.special.erfc(0.75)
scipy.special.erfinv(x: np.f8) -> np.f8 ;; special::erfinv ;; exits numpy cost=40 when=real ;; scipy.special.erfinv(0.5)
scipy.special.gamma(x: np.f8) -> np.f8 ;; special::gamma ;; exits numpy cost=40 when=real ;; scipy.special.gamma(0.75)
scipy.special.gammaln(x: np.f8) -> np.f8 ;; special::gammaln ;; exits numpy cost=40 when=real ;; scipy.special.gammaln(0.75)
scipy.special.expit(x: np.f8) -> np.f8 ;; special::expit ;; exits numpy cost=40 when=real ;; scipy.special.expit(0.75)
scipy.special.logit(x: np.f8) -> np.f8 ;; special::logit ;; exits numpy cost=40 when=real ;; scipy.special.logit(0.25)
scipy.special.psi(x: np.f8) -> np.f8 ;; special::psi ;; exits numpy cost=40 when=real ;; scipy.special.psi(0.75)
scipy.special.beta(a: np.f8, b: np.f8) -> np.f8 ;; special::beta ;; exits numpy cost=50 when=real ;; scipy.special.beta(2.5, 1.25)
scipy.special.betaln(a: np.f8, b: np.f8) -> np.f8 ;; special::betaln ;; exits numpy cost=50 when=real ;; scipy.special.betaln(2.5, 1.25)
scipy.stats.norm.cdf(x: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::cdf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.cdf(0.75, 0.1, scale=2)
scipy.stats.norm.sf(x: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::sf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.sf(0.75, 0.1, scale=2)
scipy.stats.norm.pdf(x: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::pdf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.pdf(0.75, 0.1, scale=2)
scipy.stats.norm.logcdf(x: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::logcdf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.logcdf(0.75, 0.1, scale=2)
scipy.stats.norm.logpdf(x: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::logpdf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.logpdf(0.75, 0.1, scale=2)
scipy.stats.norm.ppf(q: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::ppf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.ppf(0.25, 0.1, scale=2)
scipy.stats.norm.isf(q: np.f8, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> np.f8 ;; norm::isf ;; exits numpy cost=40 when=real ;; scipy.stats.norm.isf(0.25, 0.1, scale=2)
`)

// normalTable is the normal distribution over arrays.
var normalTable = withRules(rows("np/normal.hpp", `
scipy.stats.norm.cdf(x: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::cdf ;; raises exits numpy ;; scipy.stats.norm.cdf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.sf(x: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::sf ;; raises exits numpy ;; scipy.stats.norm.sf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.pdf(x: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::pdf ;; raises exits numpy ;; scipy.stats.norm.pdf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.logcdf(x: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::logcdf ;; raises exits numpy ;; scipy.stats.norm.logcdf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.logpdf(x: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::logpdf ;; raises exits numpy ;; scipy.stats.norm.logpdf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.ppf(q: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::ppf ;; raises exits numpy ;; scipy.stats.norm.ppf(np.array([0.25, 0.75]), 0.1, scale=2)
scipy.stats.norm.isf(q: A, loc: np.f8 = 0.0, scale: np.f8 = 1.0) -> object ;; norm::isf ;; raises exits numpy ;; scipy.stats.norm.isf(np.array([0.25, 0.75]), 0.1, scale=2)
`), []rule{
	{accepts: standardised, infer: likeInOrder("f8")}, {accepts: standardised, infer: likeInOrder("f8")}, {accepts: standardised, infer: likeInOrder("f8")},
	{accepts: standardised, infer: likeInOrder("f8")}, {accepts: standardised, infer: likeInOrder("f8")}, {accepts: standardised, infer: likeInOrder("f8")},
	{accepts: standardised, infer: likeInOrder("f8")},
})

// standardised: an array of float64, and numbers.
func standardised(ts []types.Type) bool {
	return ofDoubles(ts) && !slices.ContainsFunc(ts[1:], func(t types.Type) bool { return !realNumber(t) && t != types.Int })
}

// specialThrough are the same where there is no native form.
var specialThrough = throughRows(`
scipy.special.ndtr ;; special ;; scipy.special.ndtr(np.array([0.25, 0.5]))
scipy.special.ndtri ;; special ;; scipy.special.ndtri(np.array([0.25, 0.5]))
scipy.special.log_ndtr ;; special ;; scipy.special.log_ndtr(np.array([0.25, 0.5]))
scipy.special.erf ;; special ;; scipy.special.erf(np.array([0.25, 0.5]))
scipy.special.erfc ;; special ;; scipy.special.erfc(np.array([0.25, 0.5]))
scipy.special.erfinv ;; special ;; scipy.special.erfinv(np.array([0.25, 0.5]))
scipy.special.gamma ;; special ;; scipy.special.gamma(np.array([0.25, 0.5]))
scipy.special.gammaln ;; special ;; scipy.special.gammaln(np.array([0.25, 0.5]))
scipy.special.expit ;; special ;; scipy.special.expit(np.array([0.25, 0.5]))
scipy.special.logit ;; special ;; scipy.special.logit(np.array([0.25, 0.5]))
scipy.special.psi ;; special ;; scipy.special.psi(np.array([0.25, 0.5]))
scipy.stats.norm.cdf ;; special ;; scipy.stats.norm.cdf(np.array([0.25, 0.5]))
scipy.stats.norm.sf ;; special ;; scipy.stats.norm.sf(np.array([0.25, 0.5]))
scipy.stats.norm.pdf ;; special ;; scipy.stats.norm.pdf(np.array([0.25, 0.5]))
scipy.stats.norm.logcdf ;; special ;; scipy.stats.norm.logcdf(np.array([0.25, 0.5]))
scipy.stats.norm.logpdf ;; special ;; scipy.stats.norm.logpdf(np.array([0.25, 0.5]))
scipy.stats.norm.ppf ;; special ;; scipy.stats.norm.ppf(np.array([0.25, 0.5]))
scipy.stats.norm.isf ;; special ;; scipy.stats.norm.isf(np.array([0.25, 0.5]))
`)

// ofFloats is what a function of floats gives over arrays, or of NumPy's scalars.
func (c *Call) ofFloats() types.Type {
	ts := append([]types.Type{}, c.Args...)
	for _, t := range c.Named {
		ts = append(ts, t)
	}
	for _, t := range ts {
		if t.Kind != types.KArray && t.Kind != types.KNumPy && !number(t) || t == types.Complex {
			return nil
		}
	}
	if t := Elementwise(ts, "f8"); t != nil && Promote(ts) != "f4" {
		return t
	}
	return nil
}

// scipyTable are functions that Python carries out.
var scipyTable = pythonRows(`
scipy.optimize.brentq ;; float
scipy.optimize.brenth ;; float
scipy.optimize.bisect ;; float
scipy.optimize.ridder ;; float
scipy.integrate.quad ;; tuple[float, float]
`)
