"""A list parameter that is given a tuple, a range, an array, a generator, a dict, a string."""


def total(values):
    s = 0
    for v in values:
        s += v
    return s


def first_last(values):
    return values[0], values[-1], len(values)


# CALL: total([1, 2])
# CALL: total((1, 2.5))
# CALL: total(range(4))
# CALL: total(np.arange(3))
# CALL: total({1: "a", 2: "b"})
# CALL: total({1, 2})
# CALL: total(x * x for x in range(3))
# CALL: total("ab")
# CALL: total([[1], [2]])
# CALL: total(np.ones((2, 2)))
# CALL: first_last((1, 2))
# CALL: first_last(range(5))
# CALL: first_last("ab")
# CALL: first_last(np.arange(3.0))
# CALL: first_last({0: 1, -1: 2})
# CALL: first_last({1})
