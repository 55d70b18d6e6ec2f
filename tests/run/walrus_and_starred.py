"""Assignment expressions and starred assignments in odd places."""


def squares_over(values, limit):
    return [s for v in values if (s := v * v) > limit], s


def running(values):
    total = 0
    return [total := total + v for v in values], total


def starred(n):
    a, *b = range(n)
    *c, d = [1, 2, 3]
    (e, *f), g = [[1, 2, 3], 4]
    return a, b, c, d, e, f, g, [*b, *c], (*c, 0), {**{"x": 1}, "y": 2}


# CALL: squares_over([1, 2, 3], 3)
# CALL: running([1, 2.5])
# CALL: starred(3)
# CALL: starred(0)
