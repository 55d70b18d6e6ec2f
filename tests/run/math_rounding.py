"""math.floor, ceil, trunc give ints of any size; fmod, remainder, modf, frexp, ldexp."""

import math


def integers(x):  # NATIVE
    return math.floor(x), math.ceil(x), math.trunc(x)


def remainders(x, y):  # NATIVE
    return math.fmod(x, y), math.remainder(x, y)


def parts(x):  # NATIVE
    return math.modf(x), math.frexp(x)


def scaled(x, n):  # NATIVE
    return math.ldexp(x, n)


# CALL: integers(2.5)
# CALL: integers(-2.5)
# CALL: integers(-0.0)
# CALL: integers(1e19)
# CALL: integers(7)
# CALL: integers(float("nan"))
# CALL: integers(float("inf"))
# CALL: remainders(7.5, 2.0)
# CALL: remainders(-7.5, 2.0)
# CALL: remainders(1.0, 0.0)
# CALL: remainders(5.0, float("inf"))
# CALL: parts(3.75)
# CALL: parts(-0.0)
# CALL: parts(float("-inf"))
# CALL: parts(5e-324)
# CALL: scaled(0.5, 10)
# CALL: scaled(1.0, 5000)
# CALL: scaled(1.0, -5000)
# CALL: scaled(0.0, 10**30)
