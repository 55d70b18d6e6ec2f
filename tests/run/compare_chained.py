"""Chained comparisons evaluate each operand once and stop at the first failure."""


def noisy(x):  # NATIVE
    print("eval", x)
    return x


def between(a, b, c):  # NATIVE
    return noisy(a) < noisy(b) <= noisy(c)


def three(a, b, c, d):  # NATIVE
    return a < b > c != d


# CALL: between(1, 2, 3)
# CALL: between(1, 1, 3)
# CALL: between(1, 2, 2)
# CALL: between(1.5, 2, 1)
# CALL: three(1, 5, 2, 2)
# CALL: three(1, 5, 2, 3)
# CALL: three(5, 1, 2, 3)
# CALL: three(1.0, float("nan"), 2, 3)
