"""Functions whose result is int, float, None, bool or text by branch, and callers of them."""


def pick(x):  # NATIVE
    if x > 10:
        return None
    if x > 5:
        return x / 2
    if x > 0:
        return x
    return False


def use(x):  # NATIVE
    value = pick(x)
    if value is None:
        return -1
    return value + 1


def pairs(x):  # NATIVE
    if x:
        return x, None
    return None, 1.5


def find(values, x):  # NATIVE
    for i, v in enumerate(values):
        if v == x:
            return i
    return None


def default(values, x):
    i = find(values, x)
    return values[i] if i is not None else 0.0


def label(x):
    return x if x < 0 else "large" if x > 100 else None


# CALL: [pick(x) for x in (20, 7, 3, 0)]
# CALL: [use(x) for x in (20, 7, 3, 0)]
# CALL: [pairs(x) for x in (0, 1)]
# CALL: find([1, 2, 3], 3)
# CALL: find([1, 2, 3], 9)
# CALL: default([1.5, 2.5], 2.5)
# CALL: default([1.5, 2.5], 0)
# CALL: [label(x) for x in (-1, 5, 500)]
