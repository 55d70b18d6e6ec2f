"""The lengths of tuples are known: what a test of them decides is not typed."""


def create(value, *dims):
    if not dims:
        raise ValueError("no dimensions")
    if len(dims) == 1:
        return [value] * dims[0]
    return [create(value, *dims[1:]) for _ in range(dims[0])]


def total(*xs):  # NATIVE
    if len(xs) > 2:
        return xs[0] + xs[1] + xs[2]
    elif xs:
        return xs[0]
    return None


def change(n):
    t = (1, 2)
    k = len(t)
    for _i in range(n):
        if k == 2:
            t = (1, 2, 3)
        k = len(t)
    return t, k


def grow(n):
    t = ()
    for i in range(n):
        if len(t) < 3:
            t = t + (i,)
        if not t:
            print("never")
    return t


def joined(flag):  # NATIVE
    t = (1,) if flag else (1, 2)
    n = len(t)
    if n == 1:
        return "one"
    return "two" if t else "none"


def nested(value, *dims):  # NATIVE
    if len(dims) == 0:
        raise ValueError()
    elif len(dims) == 1:
        return [value] * dims[0]
    return [nested(value, *dims[1:]) for _ in range(dims[0])]


# CALL: nested(0, 4, 3, 2)
# CALL: create(0, 2, 3)
# CALL: create(1.5, 2, 2, 2)
# CALL: create(1)
# CALL: total()
# CALL: total(1.5)
# CALL: total(1, 2)
# CALL: total(1, 2, 3)
# CALL: total("a", "b", "c")
# CALL: change(0)
# CALL: change(1)
# CALL: change(3)
# CALL: grow(0)
# CALL: grow(2)
# CALL: grow(9)
# CALL: joined(True)
# CALL: joined(False)
