"""Overflows inside except clauses: the exception being handled outside them is the same afterwards."""

import sys


def grow(n):
    s = 0
    for _ in range(n):
        s = s * 3 + 2**62
    return s


def one(n):
    try:
        raise ValueError(n)
    except ValueError as error:
        s = error.args[0]
        for _ in range(n):
            s = s * 3 + 2**62
    return s, repr(sys.exc_info()[1])


def two(n):
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            s = 0
            for _ in range(n):
                s = s * 3 + 2**62
            inner = repr(sys.exc_info()[1])
        outer = repr(sys.exc_info()[1])
    return s, inner, outer, repr(sys.exc_info()[1])


def failing(n):
    try:
        raise ValueError(1)
    except ValueError:
        s = 0
        for _ in range(n):
            s = s * 3 + 2**62
        raise RuntimeError(s)


def inside(f, n):
    out = []
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError:
            try:
                out.append(f(n))
            except RuntimeError as error:
                out.append((repr(error.__context__), repr(error.__context__.__context__)))
            out.append(repr(sys.exc_info()[1]))
    return out


# CALL: one(5)
# CALL: two(5)
# CALL: inside(one, 5)
# CALL: inside(two, 5)
# CALL: inside(failing, 5)
# CALL: inside(one, 1)
# CALL: failing(4)
