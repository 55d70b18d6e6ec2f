# What makes instances or containers of the fields of one: _replace, _asdict and _make of named tuples, and
# replace, asdict and astuple of dataclasses.
# TIMEOUT: 90
import dataclasses
from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, field, replace
from typing import NamedTuple

change = setattr
Point = namedtuple("Point", ["x", "y"])
Card = namedtuple("Card", "rank suit n", defaults=["S", None])


class State(NamedTuple):
    pos: Point
    vel: Point
    t: float = 0.0

    def step(self, dt):  # NATIVE
        pos = Point(self.pos.x + self.vel.x * dt, self.pos.y + self.vel.y * dt)
        return self._replace(pos=pos, t=self.t + dt)


@dataclass
class Item:
    name: str
    price: float
    qty: int = 0

    def total(self):  # NATIVE
        return self.price * self.qty


@dataclass
class Box:
    item: Item
    tags: list = field(default_factory=list)
    n: int = field(init=False, default=3)


@dataclass(frozen=True)
class Version:
    a: int
    b: int = 2

    def bump(self):  # NATIVE
        return dataclasses.replace(self, a=self.a + 1)


@dataclass
class Checked:
    n: int

    def __post_init__(self):
        if self.n < 0:
            raise ValueError("negative")


def states(n):  # NATIVE
    s = State(Point(0.0, 0.0), Point(1.0, 2.0))
    for _ in range(n):
        s = s.step(0.5)
    return s, s._asdict()["t"], s._fields, State._fields


def items(n):  # NATIVE
    it = Item("a", 2.5, 3)
    z = 0.0
    for i in range(n):
        other = replace(it, qty=i)
        z += other.total() + asdict(other)["qty"] + astuple(other)[2]
    return z, asdict(it), astuple(it), it


def points(n):  # NATIVE
    total = 0
    for i in range(n):
        p = Point._make((i, 1))
        total += p._asdict()["x"] + len(p._fields)
    return total, Point._make((1, "a"))


def versions(n):  # NATIVE
    v = Version(1)
    for _ in range(n):
        v = v.bump()
    return v


def cards():
    return Card("3"), Card("3", "H"), Card._field_defaults, Card("x")._replace(suit="Q"), Card("y", n=5)


def kept():
    b = Box(Item("a", 1.0), ["x"])
    return replace(b, tags=["y"]), asdict(b), astuple(b), b.tags is replace(b).tags, list(map(Point._make, [(1, 2)]))


def odd(k):
    p = Point(1, 2)
    it = Item("a", 1.0)
    if k == 0:
        return p._replace(z=3)
    if k == 1:
        return replace(it, zz=3)
    if k == 2:
        return Point._make([1])
    if k == 3:
        return Point._make((1, 2, 3))
    if k == 4:
        return replace(Box(it), n=3)
    if k == 5:
        return p._replace(x=None), replace(it, qty=None)
    if k == 6:
        return p._replace(), replace(it), Point._make([4, 5])
    if k == 7:
        return asdict(5)
    if k == 8:
        return p._replace(1)
    return replace(Checked(2), n=-1)


def patched():
    change(Point, "_replace", lambda self, **k: 7)
    return Point(1, 2)._replace(x=5)


# CALL: states(5)
# CALL: items(4)
# CALL: points(4)
# CALL: versions(3)
# CALL: cards()
# CALL: kept()
# CALL: [odd(k) for k in (5, 6)]
# CALL: odd(0)
# CALL: odd(1)
# CALL: odd(2)
# CALL: odd(3)
# CALL: odd(4)
# CALL: odd(7)
# CALL: odd(8)
# CALL: odd(9)
# CALL: patched()
