package lib

// complex, and real numbers with it, which become complex numbers without an imaginary part.
var complexRows = rows("pyx/complex.hpp", `
operator.add(a: complex, b: complex) -> complex ;; add ;; pure ;; (1.5+2j) + 3
operator.sub(a: complex, b: complex) -> complex ;; sub ;; pure ;; 2 - (1.5+2j)
operator.mul(a: complex, b: complex) -> complex ;; mul ;; pure ;; (1.5+2j) * (0.5-1j)
operator.truediv(a: complex, b: complex) -> complex ;; truediv ;; raises pure ;; (1.5+2j) / (0.5-1j)
operator.pow(a: complex, b: int) -> complex ;; pow ;; exits pure ;; (1.5+2j) ** 3
operator.neg(a: complex) -> complex ;; neg ;; pure ;; -(1.5+2j)
operator.pos(a: complex) -> complex ;; pos ;; pure ;; +(1.5+2j)
operator.eq(a: complex, b: complex) -> bool ;; eq ;; pure ;; (1.5+2j) == (1.5+2j)
operator.ne(a: complex, b: complex) -> bool ;; ne ;; pure ;; (1.5+2j) != (1.5+2j)
operator.not_(a: complex) -> bool ;; falsity ;; pure ;; x = 1j; not x
operator.truth(a: complex) -> bool ;; truth ;; pure ;; x = 1j; "some" if x else "none"
complex(real: float = 0.0, imag: float = 0.0) -> complex ;; make_complex ;; pure ;; complex(1.5, 2.5)
complex(real: complex) -> complex ;; pos ;; pure ;; complex(1.5+2j)
abs(a: complex) -> float ;; abs ;; exits pure ;; abs(3+4j)
complex.conjugate(self: complex) -> complex ;; conjugate ;; pure ;; (1.5+2j).conjugate()
complex:real(self: complex) -> float ;; complex_real ;; pure ;; (1.5+2j).real
complex:imag(self: complex) -> float ;; complex_imag ;; pure ;; (1.5+2j).imag
`)
