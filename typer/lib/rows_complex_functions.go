package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// complexFunctionTable are functions of one complex number, Python's or NumPy's.
var complexFunctionTable = allOf(group(complexLoops), withRules(rows("np/complexes.hpp", `
numpy.abs(x: A) -> np.f8 ;; np_complex_abs ;; exits numpy cost=40 ;; np.abs(3+4j)
numpy.absolute(x: A) -> np.f8 ;; np_complex_abs ;; exits numpy cost=40 ;; np.absolute(3+4j)
numpy.angle(z: A) -> np.f8 ;; np_complex_angle ;; exits numpy cost=50 ;; np.angle(1.5+2j)
numpy.conj(x: A) -> np.c16 ;; np_complex_conj ;; pure ;; np.conj(1.5+2j)
numpy.conjugate(x: A) -> np.c16 ;; np_complex_conj ;; pure ;; np.conjugate(1.5+2j)
numpy.isnan(x: A) -> np.b1 ;; np_complex_isnan ;; pure ;; np.isnan(1.5+2j)
numpy.isfinite(x: A) -> np.b1 ;; np_complex_isfinite ;; pure ;; np.isfinite(1.5+2j)
`), []rule{
	{accepts: oneComplex}, {accepts: oneComplex}, {accepts: oneComplex}, {accepts: oneComplex}, {accepts: oneComplex}, {accepts: oneComplex}, {accepts: oneComplex},
}), rows("np/complexes.hpp", `
numpy.real(val: np.c16) -> np.f8 ;; np_complex_real ;; pure ;; np.real(np.complex128(1.5+2j))
numpy.imag(val: np.c16) -> np.f8 ;; np_complex_imag ;; pure ;; np.imag(np.complex128(1.5+2j))
`), rows("pyx/complex.hpp", `
numpy.real(val: complex) -> float ;; complex_real ;; pure ;; np.real(1.5+2j)
numpy.imag(val: complex) -> float ;; complex_imag ;; pure ;; np.imag(1.5+2j)
`))

// complexLoops are the functions that NumPy has inner loops for.
func complexLoops() []Row {
	var out []Row
	for _, name := range strings.Fields("exp expm1 exp2 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh sqrt square") {
		row := readRows("np/complexes.hpp", "numpy."+name+"(x: A) -> np.c16 ;; np_complex<pyx::NP_"+strings.ToUpper(name)+"> ;; exits numpy cost=60 ;; np."+name+"(0.5+0.25j)")
		out = append(out, ruled(row, []rule{{accepts: oneComplex}})...)
	}
	return out
}

func oneComplex(ts []types.Type) bool {
	return len(ts) == 1 && (ts[0] == types.Complex || ts[0] == types.NumPy("c16"))
}
