"""Several defs of one name: what is specialised is the def that is called.

singledispatch, properties with setters and functions that are defined again for other versions of Python.
"""

from functools import singledispatch


def text(b):
    return b


try:
    unicode
except NameError:

    def text(b):
        return [ord(c) for c in b]


def pairs(xs):
    return [x + x for x in xs]


first = pairs


def pairs(xs):
    return [(x, x) for x in xs]


@singledispatch
def measure(x):
    return "unknown"


@measure.register(int)
def _(x):
    total = 0
    for i in range(x):
        total += i
    return total


@measure.register(str)
def _(x):
    out = ""
    for c in x:
        out = c + out
    return out


@measure.register(bytes)
def _(x):
    return [c for c in x]


class Level:
    def __init__(self, n):
        self.n = n

    @property
    def height(self):
        return sum([i for i in range(self.n)])

    @height.setter
    def height(self, x):
        self.n = len([i for i in range(x)])


def apply(f, xs):
    out = []
    for _ in range(3):
        out.append(f(xs))
    return out


# SETUP:
# level = Level(3)
#
# CALL: text("abc")
# CALL: text("d")
# CALL: [first([1, 2]), pairs([1, 2])]
# CALL: [first(["a"]), pairs(["a"])]
# CALL: [measure(10), measure("abc"), measure(b"ab"), measure(2.5)]
# CALL: [apply(first, [1]), apply(pairs, [1]), apply(text, "x")]
# CALL: (setattr(level, "height", 6), level.height, level.n)
