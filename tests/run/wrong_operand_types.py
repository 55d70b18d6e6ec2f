"""Operators between types that do not mix raise TypeError with CPython's words."""


def add(a, b):
    return a + b


def less(a, b):
    return a < b


def negate(a):
    return -a


def index(a, b):
    return a[b]


def call(a):
    return a()


def shift(a, b):
    return a << b


def iterate(a):
    for _ in a:
        pass


# CALL: add(1, "a")
# CALL: add("a", 1)
# CALL: add(None, 1.5)
# CALL: add([1], (2,))
# CALL: less(1, "a")
# CALL: less(1j, 2)
# CALL: negate("a")
# CALL: index(1, 0)
# CALL: index((1,), "a")
# CALL: call(3)
# CALL: shift(1.0, 2)
# CALL: iterate(5)
# CALL: iterate(None)
