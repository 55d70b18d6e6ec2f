# Forms of class statements: protocols and collections.abc as bases, several decorators, total_ordering, __init_subclass__
# with keywords, class getters, constants unpacked in the body, heaps of instances of several classes.
# TIMEOUT: 90
import heapq
from collections.abc import Iterable, Sized
from dataclasses import dataclass, field
from enum import Enum
from functools import total_ordering
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
KNOWN = []


def known(cls):
    KNOWN.append(cls)
    return cls


class Shape(Protocol):
    def area(self) -> float: ...


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self) -> float:
        return self.a * self.a


class Getter(Protocol, Generic[T]):
    def get(self) -> T: ...


class Five(Getter[int]):
    def get(self):
        return 5


class Bag(Iterable, Sized):
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


class NoLen(Sized):
    pass


@total_ordering
class Version:
    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) == (other.major, other.minor)

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) < (other.major, other.minor)


@known
@total_ordering
@dataclass(frozen=True)
class Weight:
    grams: int

    def __ge__(self, other):
        return self.grams >= other.grams


@known
@dataclass(order=True)
class Task:
    rank: int
    name: str = field(default="", compare=False)
    tags: list = field(default_factory=list, compare=False)


class Token:
    NUM, OP, END = range(3)
    LOW, HIGH = 1, 2.5

    def __init__(self, kind, value):
        self.kind, self.value = kind, value

    def __class_getitem__(cls, kind):
        return kind

    def weight(self):  # NATIVE
        if self.kind == Token.OP:
            return self.HIGH
        return Token.LOW if self.kind == self.NUM else 0


class Event:
    kinds = {}
    kind = "event"

    def __init_subclass__(cls, kind=None, **more):
        super().__init_subclass__(**more)
        cls.kind = kind or cls.__name__.lower()
        Event.kinds[cls.kind] = cls

    def __init__(self, time):
        self.time = time

    def __lt__(self, other):
        return self.time < other.time

    def gain(self):
        return 1


class Arrival(Event):
    pass


class Leave(Event, kind="out"):
    def gain(self):
        return -2


class Planet(Enum):
    EARTH = (5.5, 6.25)
    MARS = (0.5, 3.5)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


def gravity(n):
    t = 0.0
    for i in range(n):
        p = Planet.EARTH if i % 2 else Planet.MARS
        t += p.mass / p.radius**2
    return t


class Leaf:
    def __init__(self, v):
        self.v = v

    def total(self):
        return self.v


class Pair:
    sign = 1

    def __init__(self, left, right):
        self.left, self.right = left, right

    def total(self):
        return self.left.total() + self.sign * self.right.total()


class Minus(Pair):
    sign = -1


class Twice(Pair):
    def total(self):
        return 2 * self.left.total() + self.right.total()


def tree(n):
    if n == 0:
        return Leaf(3)
    kind = (Pair, Minus, Twice)[n % 3]
    return kind(tree(n - 1), tree(n // 2) if n % 4 else Leaf(n))


def tree_total(n):
    return tree(n).total()


def areas(n):  # NATIVE
    t = 0.0
    for i in range(n):
        t += Square(i * 0.5).area() + len(Bag([i, 2]))
        for x in Bag([i, 2]):
            t += x
    return t


def refused(i):
    return (Shape, Getter, NoLen)[i]()


def compared(n):  # NATIVE
    last = Version(1, 5)
    t = 0
    for i in range(n):
        v = Version(i % 3, i % 7)
        t += (v > last) + 2 * (v >= last) + 4 * (v <= last) + 8 * (v < last) + 16 * (v != last)
        w, x = Weight(i % 4), Weight(2)
        t += (w > x) + 2 * (w >= x) + 4 * (w <= x) + 8 * (w < x) + 16 * (w == x)
    return t


def sortings(n):  # NATIVE
    vs = [Version(i * 7 % 5, i % 3) for i in range(n)]
    vs.sort()
    best = max(vs)
    return [(v.major, v.minor) for v in vs], best.major, sorted([Task(3), Task(2, "x")])[0].name


def mixed(a, b):
    return a < b


def known_ranks(n):  # NATIVE
    t = 0
    for i in range(n):
        for cls in KNOWN:
            x = cls(i)
            t += len(cls.__name__) + isinstance(x, Task)
    return t


def tokens(n):  # NATIVE
    t = 0
    for i in range(n):
        t += Token(i % 3, i).weight()
    return t


def events(n):
    heap = []
    for i in range(n):
        name = "arrival" if i % 3 else "out"
        heapq.heappush(heap, Event.kinds[name](i * 7 % 11))
    out = []
    while heap:
        e = heapq.heappop(heap)
        out.append((e.time, e.gain(), e.kind))
    return out


# CALL: areas(20)
# CALL: gravity(5)
# CALL: tree_total(9)
# CALL: (setattr(Minus, 'sign', -3), tree_total(7))
# CALL: refused(0)
# CALL: refused(1)
# CALL: refused(2)
# CALL: (Five().get(), isinstance(Bag([]), Iterable), len(Bag([1])), Five.__init__ is object.__init__)
# CALL: compared(40)
# CALL: sortings(9)
# CALL: mixed(Version(1, 2), Version(1, 3))
# CALL: mixed(Version(1, 2), 3)
# CALL: mixed(Weight(1), Weight(2))
# CALL: (Version(1, 2) >= Version(1, 2), Version.__ge__.__name__, Weight.__lt__.__doc__)
# CALL: known_ranks(5)
# CALL: tokens(9)
# CALL: Token[3]
# CALL: events(7)
# CALL: (sorted(Event.kinds), Leave.kind, Leave(3).kind, Event(1).kind)
# CALL: (setattr(Leave, "gain", lambda self: 9), events(4))
# CALL: (type("Late", (Event,), {}, kind="late").kind, sorted(Event.kinds))
