"""A class that gets a __new__ from outside and loses it again: CPython's type goes on calling object.__new__ with all arguments."""


class P:
    def __init__(self, x):
        self.x = x


class Q(P):
    pass


class Plain:
    def __init__(self):
        self.x = 5


def make(x):
    return P(x).x


def derived(x):
    return Q(x).x


def plain():
    return Plain().x


# SETUP:
# def new(cls, *args):
#     return object.__new__(cls)
#
# CALL: make(1)
# CALL: derived(1)
# CALL: plain()
# SETUP:
# P.__new__ = new
# Plain.__new__ = new
# CALL: make(2)
# CALL: derived(2)
# CALL: plain()
# SETUP:
# del P.__new__
# del Plain.__new__
# CALL: make(3)
# CALL: derived(3)
# CALL: plain()
