# Imports with * from modules whose names are known.
from collections import *
from itertools import *
from math import *
from operator import *


def roots(n):  # NATIVE
    total = 0.0
    for i in range(n):
        total += sqrt(i) + floor(i / 2)
    return total, pi


def powers(x):
    return pow(x, 2), abs(-x)


def pairs(xs):
    out = []
    for a, b in combinations(xs, 2):
        out.append(a * b)
    return out, sum(islice(count(3), 4)), list(accumulate(xs, max)), list(accumulate(xs, mul, initial=2))


def counted(text):
    c = Counter(text)
    d = deque(maxlen=2)
    for ch in text:
        d.append(ch)
    return c.most_common(1), list(d)


def spread(xs):
    return list(starmap(lambda a, b: a - b, xs)), list(starmap(pow, xs))


# CALL: roots(10)
# CALL: powers(3)
# CALL: pairs([1, 4, 2])
# CALL: counted("hello")
# CALL: spread([(2, 3), (4, 1)])
# CALL: spread([(2, 3, 4)])
