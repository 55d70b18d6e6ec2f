"""Tuples: packing, unpacking, swapping, indexing, nesting, comparison."""


def swap(a, b):  # NATIVE
    a, b = b, a
    return a, b


def nested(t):  # NATIVE
    (a, b), c = t
    return c, (b, a)


def index(t):  # NATIVE
    return t[0], t[-1], len(t)


def starred(values):
    first, *middle, last = values
    return first, middle, last


def compare(a, b):
    return a < b, a == b, (1, 2) < (1, 2, 0)


def rotate(a, b, c):  # NATIVE
    a, b, c = b, c, a
    x = y = a
    return a, b, c, x, y


# CALL: swap(1, 2.5)
# CALL: nested(((1, 2.0), 3))
# CALL: index((1, 2, 3))
# CALL: index((1.5, 2))
# CALL: starred([1, 2, 3, 4])
# CALL: starred((1, 2))
# CALL: starred([1])
# CALL: compare((1, 2), (1, 3))
# CALL: rotate(1, 2, 3)
