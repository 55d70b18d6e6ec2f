"""Functions and lambdas passed to functions: each is called directly; captured variables go along."""

import math


def apply(f, x):
    return f(x) + f(x + 1)


def square(x):
    return x * x


def use_plain(n):  # NATIVE
    return apply(square, n), apply(lambda y: y - n, 2), apply(math.sqrt, 4.0), apply(abs, -5)


def compose(f, g, x):
    return f(g(x))


def use_compose(k):  # NATIVE
    def double(x):
        return x * 2

    add = lambda x: x + k
    return compose(double, add, 1), compose(add, double, 1), compose(add, add, 0.5)


def bisect(f, lo, hi):
    for _ in range(60):
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0:
            hi = mid
        else:
            lo = mid
    return (lo + hi) / 2


def roots(c):  # NATIVE
    return bisect(lambda x: x * x - c, 0.0, 10.0), bisect(lambda x: math.exp(x) - c, -5.0, 5.0)


def integrate(f, a, b, n):
    h = (b - a) / n
    return sum([f(a + i * h) for i in range(n)]) * h


def areas(k):  # NATIVE
    out = []
    for p in [0.0, 1.0]:
        out.append(integrate(lambda x: x**2 + p, 0.0, 1.0, 10))
    return out, integrate(math.sin, 0.0, k, 10)


def areas_in_list(k):
    return [integrate(lambda x: x**2 + p, 0.0, 1.0, 10) for p in [0.0, k]]


def twice(f, n):
    if n == 0:
        return 0
    return f(n) + twice(lambda x: f(x) + n, n - 1)


def returns_one(n):
    def f(x):
        return x + n

    return f


def stores_one(n):
    out = []
    for i in range(n):
        out.append(lambda x: x + i)
    return [g(0) for g in out]


def chooses(flag, x):
    f = square if flag else abs
    return f(x)


def same(n):
    f = lambda: n
    g = f
    return f is g, f() == g()


def calls_wrong(n):
    f = lambda x: x + n
    return f()


def not_callable(f, x):
    return f(x)


# TIMEOUT: 90
# CALL: use_plain(3)
# CALL: use_compose(5)
# CALL: roots(2.0)
# CALL: areas(1.0)
# CALL: areas_in_list(1.0)
# CALL: twice(square, 3)
# CALL: returns_one(3)(4)
# CALL: returns_one(3).__closure__[0].cell_contents
# CALL: stores_one(3)
# CALL: chooses(True, -3)
# CALL: chooses(False, -3)
# CALL: same(1)
# CALL: calls_wrong(1)
# CALL: not_callable(3, 4)
# CALL: apply(square, 2**40)
# CALL: apply(lambda x: x * 0.5, 3)
