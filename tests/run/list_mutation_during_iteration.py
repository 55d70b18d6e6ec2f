"""Appending to, removing from and rebinding a list while iterating over it."""


def growing(values):  # NATIVE
    for v in values:
        if len(values) < 8:
            values.append(v + 1)
    return values


def shrinking(values):  # NATIVE
    seen = []
    for v in values:
        seen.append(v)
        if v % 2 == 0:
            values.pop()
    return seen, values


def removing(values):
    for v in values:
        values.remove(v)
    return values


def rebinding(values):  # NATIVE
    seen = []
    for v in values:
        seen.append(v)
        values = [9]
    return seen, values


def clearing(values):
    seen = []
    for v in values:
        seen.append(v)
        values.clear()
    return seen


# CALL: growing([1, 2])
# CALL: shrinking([1, 2, 3, 4, 5, 6])
# CALL: removing([1, 2, 3, 4])
# CALL: rebinding([1, 2, 3])
# CALL: clearing([1, 2, 3])
