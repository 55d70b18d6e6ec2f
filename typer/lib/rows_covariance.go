package lib

import "pyx2cpp/typer/types"

// covarianceTable are covariances, correlations, convolutions and weighted averages.
var covarianceTable = withRules(rows("np/covariance.hpp", `
numpy.cov(m: A) -> f8[:,:,C] ;; np_cov ;; raises exits numpy ;; np.cov(np.array([[2.0, 1.0, 4.0], [1.0, 3.0, 5.0]]))
numpy.cov(m: A, *, rowvar: bool = True, ddof: int = 1) -> f8[:,:,C] ;; np_cov ;; raises exits numpy ;; np.cov(np.array([[2.0, 1.0], [1.0, 3.0], [0.5, 4.0]]), rowvar=False, ddof=0)
numpy.cov(m: A, y: B, *, ddof: int = 1) -> f8[:,:,C] ;; np_cov ;; raises exits numpy ;; np.cov(np.array([2.0, 1.0, 4.0]), np.array([1.0, 3.0, 5.0]))
numpy.corrcoef(x: A, *, rowvar: bool = True) -> f8[:,:,C] ;; np_corrcoef ;; raises exits numpy ;; np.corrcoef(np.array([[2.0, 1.0, 4.0], [1.0, 3.0, 5.0]]))
numpy.corrcoef(x: A, y: B) -> f8[:,:,C] ;; np_corrcoef ;; raises exits numpy ;; np.corrcoef(np.array([2.0, 1.0, 4.0]), np.array([1.0, 3.0, 5.0]))[0, 1]
numpy.average(a: A) -> np.f8 ;; np_average ;; raises exits numpy ;; np.average(np.array([2.0, 1.0, 4.0]))
numpy.average(a: A, *, weights: B) -> np.f8 ;; np_average ;; raises exits numpy ;; np.average(np.array([2.0, 1.0, 4.0]), weights=np.array([1.0, 3.0, 5.0]))
numpy.convolve(a: A, v: B) -> f8[:,C] ;; np_convolve ;; raises exits numpy ;; np.convolve(np.array([2.0, 1.0, 4.0]), np.array([0.5, 3.0]))
numpy.convolve(a: A, v: B, mode: str) -> f8[:,C] ;; np_convolve ;; raises exits numpy ;; np.convolve(np.array([2.0, 1.0, 4.0]), np.array([0.5, 3.0]), mode="valid")
numpy.correlate(a: A, v: B) -> f8[:,C] ;; np_correlate ;; raises exits numpy ;; np.correlate(np.array([2.0, 1.0, 4.0]), np.array([0.5, 3.0]))
numpy.correlate(a: A, v: B, mode: str) -> f8[:,C] ;; np_correlate ;; raises exits numpy ;; np.correlate(np.array([2.0, 1.0, 4.0]), np.array([0.5, 3.0]), "same")
`), []rule{
	{accepts: variables}, {accepts: variables}, {accepts: twoVariables}, {accepts: variables}, {accepts: twoVariables},
	{accepts: realVector}, {accepts: func(ts []types.Type) bool { return realVector(ts) && realVector(ts[1:]) }},
	{accepts: convolved}, {accepts: convolved}, {accepts: convolved}, {accepts: convolved},
})

func variables(ts []types.Type) bool {
	return isMatrix(ts) && (ts[0].DType == "f8" || ts[0].DType == "i8" || ts[0].DType == "i4")
}

func twoVariables(ts []types.Type) bool {
	return realVector(ts) && realVector(ts[1:])
}

// convolved: vectors, one of them of float64.
func convolved(ts []types.Type) bool {
	return ofOneAxis(ts) && ofOneAxis(ts[1:]) && Promote(ts[:2]) == "f8" && castable("f8", ts[0].DType) && castable("f8", ts[1].DType)
}
