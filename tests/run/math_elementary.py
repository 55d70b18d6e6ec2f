"""math: exponentials, logarithms, roots and powers over ordinary and special arguments."""

import math


def exponentials(x):  # NATIVE
    return math.exp(x), math.expm1(x), math.exp2(x)


def logarithms(x):  # NATIVE
    return math.log(x), math.log2(x), math.log10(x), math.log1p(x)


def log_base(x, base):  # NATIVE
    return math.log(x, base)


def roots(x):  # NATIVE
    return math.sqrt(x), math.cbrt(x)


def power(x, y):  # NATIVE
    return math.pow(x, y)


# CALL: exponentials(1.0)
# CALL: exponentials(-745.2)
# CALL: exponentials(710.0)
# CALL: exponentials(2)
# CALL: exponentials(float("-inf"))
# CALL: logarithms(2.5)
# CALL: logarithms(8)
# CALL: logarithms(2**70)
# CALL: logarithms(10**400)
# CALL: logarithms(0.0)
# CALL: logarithms(0)
# CALL: logarithms(-1.0)
# CALL: logarithms(float("inf"))
# CALL: log_base(8.0, 2)
# CALL: log_base(8, 2.5)
# CALL: log_base(2.0, 1.0)
# CALL: log_base(2.0, 0.0)
# CALL: roots(2.0)
# CALL: roots(-0.0)
# CALL: roots(-1.0)
# CALL: roots(27)
# CALL: power(2.0, 0.5)
# CALL: power(0.0, -1.0)
# CALL: power(-8.0, 0.5)
# CALL: power(1e200, 2.0)
# CALL: power(float("nan"), 0.0)
