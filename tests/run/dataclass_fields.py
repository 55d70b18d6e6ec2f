# Dataclasses: fields with defaults and factories, __post_init__, inheritance, slots, keyword-only fields.
import dataclasses  # noqa: F401
from abc import ABC, abstractmethod
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar


@dataclass
class Order:
    price: float
    qty: int = 1
    tags: list = field(default_factory=list)
    levels: list = field(default_factory=lambda: [0] * 3)
    note: str = field(default="none", repr=False)

    def notional(self):  # NATIVE
        return self.price * self.qty


def default_book():
    return {"a": 1}


@dataclass
class Filled(Order):
    fee: float = 0.25
    book: dict = field(default_factory=default_book)

    def __post_init__(self):  # NATIVE
        self.net = self.price * self.qty - self.fee


@dataclass(slots=True)
class Tick:
    time: int
    value: float = 0.5
    doubled: float = field(init=False)

    def __post_init__(self):  # NATIVE
        self.doubled = self.value * 2


@dataclass
class Config:
    LIMIT: ClassVar[int] = 5
    name: str
    _: KW_ONLY
    depth: int = 2
    width: int = 3


@dataclass(kw_only=True)
class Named:
    first: int
    second: int = 2


class Shape(ABC):
    @abstractmethod
    def area(self): ...


@dataclass
class Rect(Shape):
    w: float
    h: float = 2.0

    def area(self):  # NATIVE
        return self.w * self.h


@dataclass
class Circle(Shape):
    r: float
    PI: ClassVar[float] = 3.14159

    def area(self):  # NATIVE
        return self.PI * self.r**2


def shapes(n):  # NATIVE
    total = 0.0
    for i in range(n):
        s = Rect(i) if i % 2 else Circle(i * 0.5)
        total += s.area()
    return total


def orders(n):  # NATIVE
    total = 0.0
    for i in range(n):
        o = Order(i * 0.5, i)
        o.tags.append(i)
        o.levels[1] = i
        o.price += 1.0
        total += o.notional() + len(o.tags) + o.levels[1]
    return total


def filled(n):  # NATIVE
    total = 0.0
    for i in range(n):
        f = Filled(i + 0.5, 2, fee=0.125)
        f.book["b"] = i
        total += f.net + f.notional() + len(f.book)
    return total


def ticks(n):  # NATIVE
    total = 0.0
    for i in range(n):
        t = Tick(i)
        t.value += t.doubled
        total += t.value
    return total


def keywords(n):  # NATIVE
    c = Config("c", width=n)
    k = Named(first=n)
    return c.depth * c.width + c.LIMIT + k.first + k.second


def given_factories():
    mine = [1]
    o = Order(1.0, 2, mine)
    p = Order(1.0, tags=None)
    q = Order(1.0, 2, levels=mine)
    return o.tags is mine, p.tags, q.levels is mine, q.tags


def not_shared():  # NATIVE
    first, second = Order(1.0), Order(1.0)
    first.tags.append(1)
    return len(first.tags), len(second.tags), first.tags is second.tags


def as_object():
    return Filled(2.0, 3)


def missing():
    return Order()


def too_many():
    return Tick(1, 2.0, 3.0)


def positional_keyword():
    return Config("c", 3)


def mixed(n):  # NATIVE
    values = [Order(1, 2), Order(2.5)]
    return values[n].price


# SETUP:
# def facts(x):
#     return (repr(x), vars(x), x == dataclasses.replace(x), [f.name for f in dataclasses.fields(x)],
#             dataclasses.asdict(x), dataclasses.astuple(x))
#
# CALL: orders(20)
# CALL: shapes(9)
# CALL: (Rect(1.0), Rect(2, 3).area())
# CALL: Shape()
# CALL: filled(20)
# CALL: ticks(20)
# CALL: keywords(4)
# CALL: given_factories()
# CALL: not_shared()
# CALL: facts(as_object())
# CALL: facts(Order(1.0, 2))
# CALL: missing()
# CALL: too_many()
# CALL: positional_keyword()
# CALL: (mixed(0), mixed(1))
# CALL: Order(1.5, 3).notional()
