# Keywords for parameters that are positional-only, and what else tests of the built-in types ask.
import math
from functools import cmp_to_key


def named(which):
    if which == 0:
        return int(x=1.5)
    if which == 1:
        return math.sqrt(x=2.0)
    if which == 2:
        return "abc".find(sub="b")
    if which == 3:
        return len(obj=[1])
    if which == 4:
        return "a b".replace(old="a", new="b")
    if which == 5:
        return "a".center(width=3)
    if which == 6:
        return chr(i=64)
    return {}.get(key=1)


def allowed():  # NATIVE
    return "a,b".split(sep=","), sum([1, 2], start=3), round(2.567, ndigits=1)


def truths(values):  # NATIVE
    return all(values), any(values)


def repeated(n):  # NATIVE
    s = tuple(range(n))
    return [tuple(s * k) == tuple(s) * k for k in range(-1, 3)]


def classes(x):
    return isinstance(x, bytes), isinstance(x, (str, bytes)), isinstance(x, complex), isinstance(x, (int, complex))


def decoded(text):
    if not isinstance(text, str):
        text = text.decode("utf-8", "replace")
    return text.split("\n")[0]


def pattern(x):
    match x:
        case range(10):
            return "range"
        case bytes(b):
            return b
    return None


def sent_to_new():
    def one():
        yield 1

    g = one()
    try:
        g.send(0)
    except TypeError as e:
        print(e)
    return next(g)


def sort_while_changed(how):
    values = [3, 1, 2]

    def key(x):
        if how == 0:
            values.append(3)
            values.pop()
        elif how == 1:
            values.append(x)
        elif how == 2:
            values.extend([])
            values.reverse()
        return x

    try:
        values.sort(key=key)
    except ValueError as e:
        print(e)
    return values


def sort_by_comparison():
    def compare(x, y):
        values.append(3)
        values.pop()
        return x - y

    values = [3, 1, 2]
    try:
        values.sort(key=cmp_to_key(compare))
    except ValueError as e:
        print(e)
    return values


# CALL: [named(0)]
# CALL: [named(1)]
# CALL: [named(2)]
# CALL: [named(3)]
# CALL: [named(4)]
# CALL: [named(5)]
# CALL: [named(6)]
# CALL: [named(7)]
# CALL: allowed()
# CALL: truths([2, None, 6])
# CALL: truths([None, 0])
# CALL: truths(["", None, 0, 3.5])
# CALL: repeated(3)
# CALL: classes(b"a")
# CALL: classes("a")
# CALL: classes(1j)
# CALL: classes(2)
# CALL: decoded("a\nb")
# CALL: decoded(b"c\n\xff")
# CALL: pattern(range(10))
# CALL: pattern(b"xy")
# CALL: sent_to_new()
# CALL: sort_while_changed(0)
# CALL: sort_while_changed(1)
# CALL: sort_while_changed(2)
# CALL: sort_by_comparison()
