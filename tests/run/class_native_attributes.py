"""Attributes of native instances: order, late and missing ones, other types, what Python sees of them."""


class Point:
    def __init__(self, x, y, extra):
        self.x = x
        if extra > 0:
            self.extra = extra
        self.y = y
        if extra > 1:
            self.more = extra * 2

    def norm(self):
        return (self.x * self.x + self.y * self.y) ** 0.5

    def tag(self, n):
        self.tagged = n
        return self


def order(n):  # NATIVE
    p = Point(1.0, 2.0, n)
    s = 0.0
    for _ in range(3):
        s += p.norm()
    return s


def escaped(n):
    p = Point(1.0, 2.0, n)
    p.y += 1.0
    return p


def tagged(n):
    p = Point(3.0, 4.0, 0)
    p.tag(n)
    p.x = 5.0
    return p, p.norm(), p.tagged


def missing(n):
    p = Point(1.0, 1.0, n)
    return p.extra + p.more


def missing_caught(n):
    p = Point(1.0, 1.0, n)
    try:
        return p.more
    except AttributeError as e:
        return str(e), p.x


def widened(p, n):
    s = 0.0
    for _ in range(n):
        s = s + p.x
        p.x = p.x + 1.0
    return s


def overflow(n):
    p = Point(1.0, 2.0, 1)
    p.extra = n
    for _ in range(70):
        p.extra = p.extra * 2
    return p.extra, p.x


# CALL: order(0), order(1), order(2)
# CALL: [list(escaped(n).__dict__.items()) for n in range(3)]
# CALL: tagged(7)
# CALL: tagged(7)[0].__dict__
# CALL: missing(2)
# CALL: missing(1)
# CALL: missing(0)
# CALL: missing_caught(0), missing_caught(2)
# CALL: (p := Point(0.5, 2.0, 1))
# CALL: widened(p, 3), p.__dict__
# CALL: setattr(p, "x", 3)
# CALL: widened(p, 3), p.__dict__
# CALL: delattr(p, "x")
# CALL: widened(p, 2)
# CALL: p.__dict__.update(x=1.5)
# CALL: widened(p, 2), p.__dict__
# CALL: setattr(p, "norm", lambda: -1.0)
# CALL: p.norm(), Point.norm(p)
# CALL: overflow(1), overflow(3)
