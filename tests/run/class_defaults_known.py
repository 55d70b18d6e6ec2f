"""Attributes that classes have defaults of, stored by code that a specialised function does not see."""

from dataclasses import dataclass
from typing import Optional


@dataclass
class Node:
    quantity: int
    next: Optional["Node"] = None


@dataclass
class Level:
    head: Optional[Node] = None
    tail: Optional[Node] = None

    def append(self, node):
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next = node
            self.tail = node


class Rates:
    floor = None
    spread = 0.0
    name = "base"

    def __init__(self, level):
        self.level = level


class Book:
    def __init__(self):
        self.levels = {}
        self.prices = []


def best(book, times):
    """The price of the first level that holds anything; drops others."""
    for _ in range(times):
        while book.prices:
            price = book.prices[0]
            level = book.levels.get(price)
            if level is not None and level.head is not None:
                return price
            book.prices.pop(0)
    return None


def depth(level, times):
    total = 0
    for _ in range(times):
        node = level.head
        while node is not None:
            total += node.quantity
            node = node.next
    return total


def fixings(rates, times):
    total = 0.0
    for i in range(times):
        r = rates.level + rates.spread
        if rates.floor is not None and r < rates.floor:
            r = rates.floor
        total += r * i
    return total, rates.name


def filled(quantities):
    level = Level()
    for q in quantities:
        level.append(Node(q))
    return level


def floored(level, **others):
    r = Rates(level)
    for name in others:
        setattr(r, name, others[name])
    return r


def book_of(prices):
    b = Book()
    for i, p in enumerate(prices):
        b.prices.append(p)
        b.levels[p] = filled(range(i))
    return b


# SETUP:
# several = filled([3, 4, 5])
# CALL: depth(several, 3)
# CALL: depth(Level(), 3)
# CALL: best(book_of([99.0, 98.5, 98.0]), 2)
# CALL: best(book_of([99.0]), 2)
# CALL: fixings(Rates(0.5), 4)
# CALL: fixings(floored(0.5, floor=1.0), 4)
# CALL: fixings(floored(0.5, floor=1.0, spread=3, name=None), 4)
# CALL: fixings(floored(0.5, floor="no"), 4)
# CALL: depth(Level(5), 3)
