"""Classes under names that the module body may put something else under."""

import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self, n):  # NATIVE
        total = 0
        for i in range(n):
            total += self.x * i + self.y
        return total


class Cell:
    def __init__(self, v):
        self.v = v

    def sums(self, n):
        return sum([self.v for _ in range(n)])


class Plain:
    def __init__(self, v):
        self.v = v

    def sums(self, n):
        return sum([self.v for _ in range(n)])


def path(n):  # NATIVE
    p = Point(n, 1)
    return p.norm(n), p.x


def cells(n):
    c = Cell(n)
    return c.sums(3), type(c).__name__


def plains(n):
    c = Plain(n)
    return c.sums(3), type(c).__name__


if len(sys.argv) > 1000:
    from no_such_module_of_that_name import Point

if len(sys.argv) >= 0:  # holds: the name has another class
    from collections import UserList as Cell

    class Plain(Plain):
        def sums(self, n):
            return -super().sums(n)


def attempt(f, *args):
    try:
        return f(*args)
    except AttributeError as e:
        return type(e).__name__, str(e)


# CALL: path(10)
# CALL: attempt(cells, [4])
# CALL: plains(5)
# CALL: plains(2.5)
# CALL: setattr(sys.modules[path.__module__], "Point", Plain)
# CALL: attempt(path, 3)
