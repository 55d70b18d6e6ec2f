"""math: trigonometric and hyperbolic functions, their inverses and domain errors."""

import math


def circle(x):  # NATIVE
    return math.sin(x), math.cos(x), math.tan(x)


def inverse(x):  # NATIVE
    return math.asin(x), math.acos(x), math.atan(x)


def hyperbolic(x):  # NATIVE
    return math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x)


def inverse_hyperbolic(x):  # NATIVE
    return math.acosh(x)


def atanh(x):  # NATIVE
    return math.atanh(x)


def angles(y, x):  # NATIVE
    return math.atan2(y, x), math.degrees(y), math.radians(x)


# CALL: circle(0.5)
# CALL: circle(1e22)
# CALL: circle(-0.0)
# CALL: circle(float("inf"))
# CALL: circle(3)
# CALL: inverse(0.3)
# CALL: inverse(1)
# CALL: inverse(1.0000001)
# CALL: hyperbolic(1.2)
# CALL: hyperbolic(1000.0)
# CALL: inverse_hyperbolic(1.5)
# CALL: inverse_hyperbolic(0.5)
# CALL: atanh(0.5)
# CALL: atanh(1.0)
# CALL: angles(1.0, -1.0)
# CALL: angles(-0.0, -0.0)
# CALL: angles(0, -1)
