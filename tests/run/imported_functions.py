"""from-imports of functions, constants and classes that the compiler knows, at the top and inside functions."""

import math
from math import floor as down, inf, pi, sqrt

from numpy import float64, sqrt as root, zeros

length = len
Wrong = ValueError


def roots(n):  # NATIVE
    total = 0.0
    for i in range(n):
        total += sqrt(i) * pi + down(1.5)
    return total, inf > total


def local_imports(n):  # NATIVE
    from math import exp, tau
    import numpy as np

    a = np.zeros(n)
    b = zeros(n, dtype=float64)
    for i in range(n):
        a[i] = exp(i / n) + b[i] + tau
    return a, root(2.0), isinstance(a[0], float64)


def alias(xs):
    total = 0
    for i in range(length(xs)):
        total += xs[i]
    if total < 0:
        raise Wrong(total)
    return total


def negative(x):
    return sqrt(x)


def patch_module():
    math.sqrt = lambda x: -1.0
    try:
        return roots(3), math.sqrt(4)
    finally:
        math.sqrt = sqrt


def patch_exp(n):
    old = math.exp
    math.exp = lambda x: 7.0
    try:
        return local_imports(n)
    finally:
        math.exp = old


# SETUP:
# def rebind():
#     m = mod
#     old = m.sqrt, m.length, m.Wrong
#     m.sqrt, m.length, m.Wrong = (lambda x: x), (lambda x: 1), KeyError
#     try:
#         return roots(5), alias([3, 4]), negative(-1.0)
#     finally:
#         m.sqrt, m.length, m.Wrong = old
#
# CALL: roots(10)
# CALL: local_imports(3)
# CALL: alias([1, 2, 3])
# CALL: alias([-1])
# CALL: negative(-1.0)
# CALL: negative(2)
# CALL: patch_module()
# CALL: patch_exp(2)
# CALL: roots(10)
# CALL: rebind()
# CALL: roots(4)
# CALL: alias([1, 2, 3])
