"""Numbers that iterators in class bodies and module names give out."""

import itertools
from itertools import count

ids = itertools.count(1)


class Order:
    _ids = count(10, 2)
    steps = itertools.count(0.5, 0.25)

    def __init__(self, price):
        self.id = next(Order._ids)
        self.n = next(ids)
        self.t = next(self.steps)
        self.price = price

    def key(self):  # NATIVE
        return self.id * 2 + self.n, self.t + self.price


class Ticket:
    numbers = iter(["a", "b"])

    def __init__(self):
        self.number = next(self.numbers)


class Replaced:
    ids = count(1)

    def __init__(self):
        self.id = next(Replaced.ids)


def orders(n):
    return [Order(i).key() for i in range(n)]


def replaced(n):
    first = Replaced().id
    Replaced.ids = iter(["x", 1.5, 2**80])
    return first, [Replaced().id for _ in range(n)]


def patched(n):
    setattr(Order, "_ids", iter([1.5, 2**80, True, "x"]))
    return [Order(i).id for i in range(n)]


def tickets(n):
    return [Ticket().number for _ in range(n)]


# CALL: orders(3)
# CALL: orders(2)
# CALL: replaced(3)
# CALL: replaced(4)
# CALL: patched(4)
# CALL: patched(5)
# CALL: tickets(2)
# CALL: tickets(1)
