package lib

// The module math.
var mathRows = rows("pyx/math.hpp", `
math.pi() -> float ;; math_pi ;; pure ;; math.pi
math.e() -> float ;; math_e ;; pure ;; math.e
math.tau() -> float ;; math_tau ;; pure ;; math.tau
math.inf() -> float ;; math_inf ;; pure ;; math.inf
math.nan() -> float ;; math_nan ;; pure ;; math.nan
math.sqrt(x: float) -> float ;; math::sqrt ;; raises pure cost=15 ;; math.sqrt(2.0)
math.exp(x: float) -> float ;; math::exp ;; raises pure cost=40 ;; math.exp(1.5)
math.log(x: float) -> float ;; math::log ;; raises pure cost=40 ;; math.log(1.5)
`)
