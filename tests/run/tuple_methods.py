"""index and count of tuples of known length."""


def zeros(a, b, c):  # NATIVE
    return (a, b, c).count(0)


def first(a, b):  # NATIVE
    return (a, b, 2.5).index(2.5)


def places(a):  # NATIVE
    t = (a, 2, 3, 2)
    return t.count(2), t.index(3), t.index(2, 2), t.count(2.0)


def held(s):  # NATIVE
    find = (s, "b", "c").index
    return find("b"), ("a", s).count(s)


def missing(a):
    return (a, 2).index(7)


# CALL: zeros(1.0, 0.0, -0.0), zeros(0.5, 1.5, 2.5)
# CALL: first(1.0, 2.0), first(2.5, 2.5)
# CALL: places(2), places(5)
# CALL: held("b"), held("x")
# CALL: missing(7)
# CALL: missing(1)
# CALL: zeros(float("nan"), 1.0, 2.0)
