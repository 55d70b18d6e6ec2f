"""min and max: ties keep the first, NaN behaves by comparison order, mixed types survive."""


def two(a, b):  # NATIVE
    return min(a, b), max(a, b)


def three(a, b, c):  # NATIVE
    return min(a, b, c), max(a, b, c)


def of_list(values):  # NATIVE
    return min(values), max(values)


def with_default(values):
    return min(values, default=-1), max(values, default=None)


def by_key(values):
    return min(values, key=lambda v: -v), max(values, key=abs)


# CALL: two(1, 1.0)
# CALL: two(1.0, 1)
# CALL: two(0.0, -0.0)
# CALL: two(-0.0, 0.0)
# CALL: two(float("nan"), 1.0)
# CALL: two(1.0, float("nan"))
# CALL: two(True, 1)
# CALL: three(3, 1, 2)
# CALL: three(3.0, 1, 2)
# CALL: of_list([3, 1, 2])
# CALL: of_list([1.0, float("nan"), 0.5])
# CALL: of_list([])
# CALL: with_default([])
# CALL: with_default([2, 1])
# CALL: by_key([1, -3, 2])
