"""math on ints: gcd, lcm, isqrt, factorial, comb, perm, prod, beyond 64 bits too."""

import math


def pair(a, b):
    return math.gcd(a, b), math.lcm(a, b), math.gcd(), math.lcm()


def root(n):
    return math.isqrt(n)


def factorial(n):
    return math.factorial(n)


def choose(n, k):
    return math.comb(n, k), math.perm(n, k)


def product(values):
    return math.prod(values), math.prod(values, start=2)


# CALL: pair(12, 18)
# CALL: pair(-12, 18)
# CALL: pair(0, 0)
# CALL: pair(2**63, 2**62)
# CALL: pair(1.0, 2)
# CALL: root(17)
# CALL: root(2**64 - 1)
# CALL: root(10**30)
# CALL: root(-1)
# CALL: factorial(20)
# CALL: factorial(21)
# CALL: factorial(-1)
# CALL: choose(5, 2)
# CALL: choose(70, 35)
# CALL: choose(3, 5)
# CALL: choose(-1, 2)
# CALL: product([1, 2, 3])
# CALL: product([0.5, 4])
# CALL: product([])
