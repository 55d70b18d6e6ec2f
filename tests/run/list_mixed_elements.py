"""A list of ints that receives a float, None, a string or a huge int keeps every element's type."""


def put(values, i, x):
    values[i] = x
    return values


def sums(values):
    total = 0
    for v in values:
        total += v
    return total


def types(values):
    return [type(v).__name__ for v in values]


# CALL: (v := [1, 2, 3])
# CALL: put(v, 0, 2.5)
# CALL: sums(v)
# CALL: put(v, 1, True)
# CALL: types(v)
# CALL: put(v, 2, 2**70)
# CALL: sums(v)
# CALL: put(v, 0, "x")
# CALL: sums(v)
# CALL: put(v, 0, None)
# CALL: types(v)
