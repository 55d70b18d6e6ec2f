"""functools.reduce over generator expressions: a loop in place."""
import functools
import operator
from functools import reduce
from operator import mul


def bits(n):  # NATIVE
    return functools.reduce(operator.xor, (i * 3 for i in range(n)), 0)


def product(xs):  # NATIVE
    return reduce(mul, (x + 1 for x in xs if x != 2), 1)


def longest(words):  # NATIVE
    return reduce(lambda a, b: a if len(a) >= len(b) else b, (w.strip() for w in words), "")


def first(xs):  # NATIVE
    return reduce(lambda a, b: a * 10 + b, (x for x in xs))


def pairs(n):  # NATIVE
    return reduce(operator.add, (i * j for i in range(n) for j in range(i)), 0)


def order(log):
    def note(x):
        log.append(x)
        return x
    r = reduce(operator.add, (note(i) for i in [note(10), note(20)]), note(1))
    return r, log


def step(a, b):
    if b == 3:
        raise StopIteration(a)
    return a + 10 // (2 - b)


def raising(xs):
    return reduce(step, (x for x in xs), 0)


def inside(xs):
    return reduce(operator.add, (10 // x for x in xs), 0)


def odd(x):
    return reduce(operator.add, (i for i in x), 0)


def shadowed(reduce):
    return reduce(operator.add, (i for i in range(3)))


def others(xs):
    z = list(zip(xs, (x + 1 for x in xs)))
    m = list(map(operator.add, xs, (x * 2 for x in xs)))
    return z, m, max(xs, (0,), key=str), sum((x for x in xs), 5)


def few():
    return reduce((x for x in [1]))


def kept(xs):
    gen = (x for x in xs)
    return reduce(operator.add, gen, 0), list(gen)


class Sum:
    total = reduce(operator.add, (i for i in range(4)), 0)

    def reduce(self, xs):
        return reduce(operator.add, (x * 2 for x in xs), 0)


TOTAL = reduce(operator.add, (i * i for i in range(5)), 0)

# CALL: bits(1000)
# CALL: product([1, 2, 3])
# CALL: longest(["a", " bcd ", "ef"])
# CALL: first([1, 2, 3])
# CALL: first([])
# CALL: first([7])
# CALL: pairs(5)
# CALL: order([])
# CALL: raising([0, 1])
# CALL: raising([0, 2])
# CALL: raising([0, 3])
# CALL: inside([1, 2])
# CALL: inside([1, 0])
# CALL: odd(5)
# CALL: odd([1, "a"])
# CALL: shadowed(lambda f, g: list(g))
# CALL: others([1, 2, 3])
# CALL: few()
# CALL: kept([1, 2])
# CALL: (Sum.total, Sum().reduce([1, 2]), TOTAL)
