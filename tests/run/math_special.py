"""math: erf, gamma, hypot, dist, fsum, copysign, classification, constants."""

import math
from math import erf, inf, isclose, nan, pi


def special(x):
    return erf(x), math.erfc(x)  # NATIVE


def gammas(x):  # NATIVE
    return math.gamma(x), math.lgamma(x)


def lengths(x, y):  # NATIVE
    return math.hypot(x, y)


def more(values):
    return math.hypot(*values), math.dist(values, [0.0] * len(values)), math.fsum(values)


def signs(x, y):  # NATIVE
    return math.copysign(x, y), math.fabs(x)


def classes(x):  # NATIVE
    return math.isnan(x), math.isinf(x), math.isfinite(x)


def neighbours(x):
    return math.nextafter(x, inf), math.ulp(x)


def constants():
    return pi, math.e, math.tau, inf, -inf, nan


def close(a, b):
    return isclose(a, b), isclose(a, b, rel_tol=0.1), isclose(a, b, abs_tol=1.0)


# CALL: special(0.5)
# CALL: special(-30.0)
# CALL: special(nan)
# CALL: gammas(5.0)
# CALL: gammas(0.5)
# CALL: gammas(0.0)
# CALL: gammas(-1.0)
# CALL: gammas(200.0)
# CALL: lengths(3.0, 4.0)
# CALL: lengths(1e200, 1e200)
# CALL: lengths(inf, nan)
# CALL: more([1.0, 2.0, 3.0])
# CALL: more([1e16, 1.0, -1e16])
# CALL: signs(-3.0, 1.0)
# CALL: signs(3, -0.0)
# CALL: classes(nan)
# CALL: classes(inf)
# CALL: classes(10)
# CALL: classes(10**400)
# CALL: neighbours(1.0)
# CALL: neighbours(0.0)
# CALL: constants()
# CALL: close(1.0, 1.05)
# CALL: close(0.0, 1e-12)
