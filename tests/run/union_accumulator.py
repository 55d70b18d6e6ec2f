"""A variable that starts as int and becomes float only if the loop runs."""


def total(values):  # NATIVE
    s = 0
    for v in values:
        s += v
    return s


def conditional(values, limit):  # NATIVE
    s = 0
    n = 0
    for v in values:
        if v > limit:
            s = s + v
            n += 1
    return s, n


def maximum(values):  # NATIVE
    best = None
    for v in values:
        if best is None or v > best:
            best = v
    return best


# CALL: total([])
# CALL: total([1.5])
# CALL: total([1, 2])
# CALL: conditional([1.0, 2.0], 5.0)
# CALL: conditional([1.0, 7.0], 5.0)
# CALL: maximum([])
# CALL: maximum([2.0, 3.0])
# CALL: maximum([3, 2])
