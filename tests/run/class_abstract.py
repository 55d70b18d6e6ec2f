"""Abstract and generic bases: their instances are native; type(x), __class__ and isinstance are known."""

import abc
from abc import ABC, abstractmethod
from typing import Generic, TypeVar

T = TypeVar("T")


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        return type(self).__name__ + " " + str(self.area()) + " " + self.__class__.__qualname__


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    @property
    def sides(self):
        return 4


class Half(Shape):
    def area(self):
        return 1


class Counter(metaclass=abc.ABCMeta):
    def __init__(self):
        self.n = 0

    @abc.abstractmethod
    def step(self):
        """Counts."""


class Twos(Counter):
    def step(self):
        self.n += 2
        return self.n


class Node(Generic[T]):
    def __init__(self, data: T, link=None):
        self.data = data
        self.link = link


class Chain(Generic[T]):
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, x: T) -> None:
        self.head = Node(x, self.head)
        self.size += 1

    def total(self):
        t = 0
        n = self.head
        while n:
            t += n.data
            n = n.link
        return t


class Sized(Chain[T]):
    def double(self):
        return self.size * 2


def areas(n):  # NATIVE
    t = 0
    for i in range(n):
        s = Square(i)
        t += s.area() * s.sides
        if isinstance(s, Shape):
            t += 1
        if type(s) is Square:
            t += 2
        if type(t) is int and type(s) != Shape:
            t += 3
    return t, Square(n).describe()


def counted(n):  # NATIVE
    c = Twos()
    for _ in range(n):
        c.step()
    return c.n, c.__class__.__name__


def chained(n):  # NATIVE
    c = Chain()
    s = Sized()
    for i in range(n):
        c.push(i)
        s.push(i * 2)
    return c.total(), s.total(), s.double()


def abstract():
    return Shape()


def half():
    return Half()


def registered(x):
    return isinstance(x, Shape)


# SETUP:
# class Other:
#     pass
# Shape.register(Other)
#
# CALL: areas(4)
# CALL: counted(5)
# CALL: chained(6)
# CALL: abstract()
# CALL: half()
# CALL: registered(Other())
# CALL: registered(Square(2))
# CALL: registered(3)
# CALL: Node[int](3).data
