"""Functions as values: passed, returned, stored, partial, lambda, sorted keys."""

from functools import partial


def double(x):
    return x * 2


def apply(f, values):
    return [f(v) for v in values]


def compose(f, g):
    return lambda x: f(g(x))


def integrate(f, a, b, n):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + (i + 0.5) * h)
    return s * h


def table(name):
    return {"double": double, "neg": lambda x: -x}[name]


# CALL: apply(double, [1, 2.5])
# CALL: apply(lambda x: x + 1, [1])
# CALL: compose(double, abs)(-3)
# CALL: integrate(lambda x: x * x, 0.0, 1.0, 100)
# CALL: integrate(double, 0, 1, 10)
# CALL: apply(partial(pow, 2), [1, 10])
# CALL: table("neg")(4)
# CALL: table("none")
# CALL: integrate(lambda x: 1 / (x - 0.5), 0.0, 1.0, 1)
