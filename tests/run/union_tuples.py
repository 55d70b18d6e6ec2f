"""Unions whose tuples widen item by item."""


def f(k, o):
    x = "a"
    if k == 1:
        x = ("a", "b")
    y = x
    if k == 2:
        y = (o, "c")
    return x, y


def g(k):
    r = None
    if k > 0:
        r = (1, 2.5)
    if k > 1:
        r = (1.5, 2.5)
    return r


# CALL: [f(k, [1]) for k in range(3)]
# CALL: [f(k, "o") for k in range(3)]
# CALL: [g(k) for k in range(3)]
