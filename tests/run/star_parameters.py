"""Parameters with *, and calls with * and **, in native functions."""


def total(*args):  # NATIVE
    s = 0
    for a in args:
        s += a
    return s


def mix(a, b=2, *rest, k=5):  # NATIVE
    return a + b * k + len(rest), rest


def area(x, y, z=1):  # NATIVE
    return x + y * z


def forward(*a):  # NATIVE
    return area(*a)


def over(n):
    t = (n, n + 1)
    return area(*t), area(*t, 3), area(5, *t), forward(*t), forward(*t, 9), total(*t, *t)


class Poly:
    def __init__(self, *c):
        self.c = c

    def at(self, x):
        r = 0
        for c in self.c:
            r = r * x + c
        return r


def poly(x):
    return Poly(1, 2, 3).at(x)


def spread(n):
    xs = [i * i for i in range(n)]
    d = {"z": 1}
    print(*xs)
    print(*xs, sep=",", end="!\n")
    xs.append(7)
    return [*xs, 3], (*xs, 2.5), {**d, "y": n}, {*xs, 1}, area(1, 2, **d), max(*xs), "{}{}".format(*xs)


def wrong(xs, d):
    try:
        return area(*xs, **d)
    except TypeError as e:
        return str(e)


def fails(*xs):
    return xs[3]


def mixed(n):
    out = []
    for f in (area, total):
        out.append(f(1, n))
    for v in (1, 2.5, "x", None):
        out.append(str(v))
    return out, [x for x in (n, "a", 2.0)], sum(x for x in (1, 2.5, n))


# CALL: mixed(3)
# CALL: total()
# CALL: total(1)
# CALL: total(1, 2, 3)
# CALL: total(1.5, 2.5)
# CALL: total(*range(20))
# CALL: total(1, "a")
# CALL: mix(1)
# CALL: mix(1, 3)
# CALL: mix(1, 3, 4, "x", k=1)
# CALL: mix(b=3, a=1)
# CALL: mix()
# CALL: over(3)
# CALL: over(2**62)
# CALL: poly(2)
# CALL: poly(2.0)
# CALL: spread(5)
# CALL: wrong([1, 2], {})
# CALL: wrong([1], {})
# CALL: wrong([1, 2, 3, 4], {})
# CALL: wrong([1, 2], {"y": 1})
# CALL: wrong([1, 2], {1: 1})
# CALL: wrong(5, {})
# CALL: wrong([1, 2], 5)
# CALL: fails(1, 2)
# CALL: fails(1, 2, 3, 4)
# CALL: forward(1)
