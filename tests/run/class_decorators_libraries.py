"""Decorators of libraries that give back the class leave it native; others make what they make."""

import abc
import contextlib
import operator
import typing
import unittest


@abc.update_abstractmethods
class Plain:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x + 1


@unittest.skipIf(False, "never")
class Derived(Plain):
    def get(self):
        return self.x + 2


@typing.no_type_check
class Marked:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x + 3


@operator.attrgetter("Inner")
class Replaced:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x + 4

    class Inner:
        def __init__(self, x):
            self.y = x

        def get(self):
            return -self.y


@contextlib.closing
class Held:
    closed = 0

    @classmethod
    def close(cls):
        cls.closed += 1


def kept(n):  # NATIVE
    total = 0
    for i in range(n):
        total += Plain(i).get() + Derived(i).get()
    return total


def marked(n):
    return sum(Marked(i).get() for i in range(n)), Marked.__no_type_check__


def replaced(n):
    total = 0
    for i in range(n):
        total += Replaced(i).get()
    return total, Replaced.__name__, Replaced(1).__dict__


def held():
    with Held as c:
        pass
    return c.closed, type(Held).__name__


# CALL: kept(40)
# CALL: marked(5)
# CALL: replaced(5)
# CALL: held()
# CALL: held()
