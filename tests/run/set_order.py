"""Sets of ints: CPython's iteration order is observable."""


def unique(values):
    seen = set()
    out = []
    for v in values:
        if v not in seen:
            seen.add(v)
            out.append(v)
    return out, list(seen)


def algebra(a, b):
    return list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b


# CALL: unique([5, 3, 1000, 3, -1, 64, 0])
# CALL: unique([2.5, 2, 2.0])
# CALL: algebra({1, 2, 3}, {3, 4})
# CALL: algebra({10, 20, 33}, set())
