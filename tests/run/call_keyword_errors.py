"""Wrong calls raise TypeError with CPython's messages."""


def f(a, b, c=3):
    return a, b, c


def only(a, /, b, *, c):
    return a, b, c


def none():
    return None


# CALL: f()
# CALL: f(1)
# CALL: f(1, 2, 3, 4)
# CALL: f(1, 2, d=4)
# CALL: f(1, 2, a=4)
# CALL: f(1, 2, c=9)
# CALL: only(1, 2, c=3)
# CALL: only(1, b=2, c=3)
# CALL: only(a=1, b=2, c=3)
# CALL: only(1, 2, 3)
# CALL: only(1, 2)
# CALL: none(1)
# CALL: none(x=1)
# CALL: f(*[1, 2], **{"c": 5})
# CALL: f(**{"a": 1, "b": 2})
