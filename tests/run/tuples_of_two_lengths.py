"""Tuples of numbers or texts of two lengths in one place are tuples of any length; iterators over them."""


class Point:
    def __init__(self, xs):
        self.xs = tuple(xs)

    def dot(self, o):
        return sum(a * b for a, b in zip(self.xs, o.xs))


def dots(n):  # NATIVE
    flat, solid = Point((1, 2)), Point((1, 2, 3))
    t = 0
    for _ in range(n):
        t += flat.dot(flat) + solid.dot(solid) + flat.dot(solid)
    return t


def either(x):  # NATIVE
    t = (1, 2) if x else (1, 2, 3)
    return len(t), t[-1], sum(t), [y for y in t], t


def walked(x):  # NATIVE
    t = (1.5,) if x else ()
    out = 0.0
    for i, y in enumerate(t):
        out += i + y
    for a, b in zip(t, t):
        out += a * b
    return out, t


def apart(x):  # NATIVE
    t = ("a", "b") if x else ("a", "b", "c")
    if len(t) == 2:
        p, q = t
        return p + q
    p, q, r = t
    return p + q + r


def wrong(x):  # NATIVE
    t = ("a", "b") if x else ("a", "b", "c")
    p, q = t
    return p + q


def keyed(n):  # NATIVE
    d = {}
    for i in range(n):
        k = (i, i) if i % 2 else (i,)
        d[k] = d.get(k, 0) + i
    return d, (1, 1) in d, sorted(d)


def mixed(x):
    t = (1, "a") if x else (1, "a", 2.5)
    return [y for y in t]


# CALL: dots(3)
# CALL: either(True)
# CALL: either(False)
# CALL: walked(True)
# CALL: walked(False)
# CALL: apart(True)
# CALL: apart(False)
# CALL: wrong(True)
# CALL: wrong(False)
# CALL: keyed(4)
# CALL: mixed(True)
# CALL: mixed(False)
# CALL: Point((1, 2)).dot(Point([3, 4]))
# CALL: Point("ab").xs
