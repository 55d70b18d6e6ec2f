# functools.cached_property: a slot that the first read fills.
import functools
from dataclasses import dataclass
from functools import cached_property


class Circle:
    def __init__(self, r):
        self.r = r
        self.made = 0

    @cached_property
    def area(self):  # NATIVE
        self.made += 1
        return 3.0 * self.r * self.r

    @cached_property
    def points(self):  # NATIVE
        return [self.r * i for i in range(5)]

    @functools.cached_property
    def label(self):  # NATIVE
        return f"circle {self.r} {self.area}"

    @cached_property
    def bad(self):
        if self.r < 0:
            raise ValueError("negative")
        return self.r

    @cached_property
    def never(self):
        raise KeyError(self.r)

    @cached_property
    def wide(self):
        x = 1
        for _ in range(self.r):
            x *= 1_000_003
        return x


class Ring(Circle):
    def __init__(self, r, s):
        super().__init__(r)
        self.s = s

    @cached_property
    def area(self):  # NATIVE
        return super().area - 3.0 * self.s * self.s


@dataclass(frozen=True)
class Point:
    x: int

    @cached_property
    def square(self):  # NATIVE
        return self.x * self.x


class Slotted:
    __slots__ = ("n",)

    def __init__(self, n):
        self.n = n

    @cached_property
    def twice(self):
        return self.n * 2


def total(n):  # NATIVE
    t = 0.0
    made = 0
    for i in range(n):
        c = Circle(i)
        t += c.area + c.area + sum(c.points) + len(c.points)
        c.points.append(i)
        t += len(c.points) + len(c.label)
        made += c.made
    return t, made


def frozen(n):  # NATIVE
    t = 0
    for i in range(n):
        p = Point(i)
        t += p.square + p.square
    return t, Point(n).square


def assigned(n):
    Point(n).square = 3


def refreshed(n):
    c = Circle(n)
    a = c.area
    c.area = a + 1
    b = c.area
    del c.area
    c.r = 1
    return a, b, c.area, c.made, list(c.__dict__)


def rings(n):
    r = Ring(n, 1)
    return r.area, r.made


def failing(r):
    c = Circle(r)
    t = 0
    for _ in range(2):
        try:
            t += c.bad
        except ValueError as e:
            t -= 10
    c.r = 5
    return t + c.bad, c.__dict__


def uncaught(r):
    return Circle(r).bad


def always(r):
    c = Circle(r)
    return c.never


def big(n):
    c = Circle(n)
    return c.wide, c.wide is c.wide, c.made


def slotted(n):
    return Slotted(n).twice


def read(c):
    return c.area, c.made


def on_class():
    return Circle.area.func(Circle(2)), Circle.area.attrname


# SETUP:
# class Odd(Circle):
#     area = 7
# CALL: total(0)
# CALL: total(4)
# CALL: frozen(4)
# CALL: assigned(4)
# CALL: (p := Point(3)), p.square, p.__dict__, hash(p) == hash(Point(3)), p == Point(3)
# CALL: refreshed(2)
# CALL: rings(3)
# CALL: failing(2)
# CALL: failing(-2)
# CALL: uncaught(-1)
# CALL: always(1)
# CALL: big(2)
# CALL: big(5)
# CALL: slotted(2)
# CALL: (c := Circle(3)), read(c), read(c), c.__dict__
# CALL: (c := Circle(3)), setattr(c, "area", "x"), read(c)
# CALL: (c := Circle(3)), c.__dict__, c.area, read(c), c.__dict__.pop("area"), read(c)
# CALL: read(Odd(3))
# CALL: (c := Circle(3)), setattr(c, "r", "x"), read(c)
# CALL: on_class()
# CALL: setattr(Circle, "area", 9), total(2)
