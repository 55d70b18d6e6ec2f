"""Classes derived from a call of namedtuple: with methods, operators and class methods; and those that are left to Python."""

import collections
from collections import namedtuple


class Vec(namedtuple("Vec", "x y")):
    """A vector."""

    __slots__ = ()

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def norm(self):
        return self.x * self.x + self.y * self.y

    @property
    def swapped(self):
        return Vec(self.y, self.x)

    @classmethod
    def zero(cls):
        return cls(0.0, 0.0)


class Trade(collections.namedtuple("Fill", ["side", "price", "qty"], defaults=[1])):
    __slots__ = ()

    def value(self):
        return self.price * self.qty if self.side == "buy" else -self.price * self.qty

    def __repr__(self):
        return "Trade<%s %s>" % (self.side, self.price)


class Point(namedtuple("Point", "x, y")):
    __slots__ = ()

    def twice(self):
        return self.x * 2.0


class Open(namedtuple("Open", "a b")):
    def total(self):
        return self.a + self.b


class Over(namedtuple("Over", "a b")):
    __slots__ = ()

    def __new__(cls, a, b=3):
        return super().__new__(cls, a, b * 2)


class Shadow(namedtuple("Shadow", "a b")):
    __slots__ = ()

    def a(self):
        return 5


class Loud(namedtuple("Loud", "a b")):
    __slots__ = ()

    def __repr__(self):
        return "loud " + super().__repr__()


def walk(n):  # NATIVE
    p = Vec.zero()
    for i in range(n):
        p = p + Vec(1.0, 2.0) * 0.5
    return p.norm(), p


def book(n):  # NATIVE
    s = 0.0
    for i in range(n):
        t = Trade("buy" if i % 3 else "sell", i * 0.5)
        s += t.value() + Trade("buy", 1.0, 4)[2]
    return s


def parts(x):  # NATIVE
    a, b = Vec(x, 2.0).swapped
    v = Vec(a, b)
    return a, b, v == Vec(2.0, x), v < Vec(3.0, 1.0), v._replace(x=9.0), v._asdict()


def seen(x):
    v, t = Vec(x, 2), Trade("buy", 2.0)
    return v, t, len(t), hash(v) == hash((x, 2)), str(v), f"{t}", v[0], v[-1], v == (x, 2), isinstance(v, tuple), list(v), v + Vec(1, 1), Vec._fields, Vec._make([1, 2]), t._replace(qty=5)


def others(x):
    o = Open(x, 2)
    o.extra = 4
    return o.total(), vars(o), Over(x), Shadow(x, 2)[0], Shadow(x, 2).a(), Loud(1, 2)


def rebuilt(n):
    out = []
    for i in range(n):
        if i == 3:
            Point.twice = lambda self: -1.0
        out.append(Point(1.0, 2.0).twice())
    return out


def assigns():
    v = Vec(1, 2)
    v.x = 3


def grows():
    v = Vec(1, 2)
    v.z = 3


def lacking():
    return Vec(1)


# SETUP:
# import copy, pickle
# class Sub(Vec):
#     def norm(self):
#         return "sub"
#
# CALL: walk(20)
# CALL: book(9)
# CALL: parts(1.5)
# CALL: seen(3)
# CALL: others(3)
# CALL: [type(v).__mro__[1].__name__ for v in walk(3)[1:]], [type(v) is Vec for v in seen(2)[:1]]
# CALL: Sub(1, 2).norm(), (Sub(1, 2) + Vec(1, 1)).norm(), Vec(1.0, 2.0).norm(), Sub.zero(), Sub(1, 2).swapped
# CALL: pickle.loads(pickle.dumps(walk(2)[1])), copy.copy(walk(2)[1]), copy.deepcopy(walk(2)[1]), Vec.__doc__
# CALL: assigns()
# CALL: grows()
# CALL: lacking()
# CALL: rebuilt(6)
# CALL: walk(3)
# CALL: setattr(Vec, "x", property(lambda self: 100.0)), walk(2), parts(1.0)
