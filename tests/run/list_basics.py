"""Lists of scalars: literals, indexing from both ends, assignment, repetition, concatenation."""


def ends(values):  # NATIVE
    return values[0], values[-1], values[len(values) // 2]


def reverse_in_place(values):  # NATIVE
    n = len(values)
    for i in range(n // 2):
        values[i], values[n - 1 - i] = values[n - 1 - i], values[i]


def build(n):  # NATIVE
    zeros = [0.0] * n
    more = [1, 2] + [3]
    for i in range(-1, -n - 1, -1):
        zeros[i] = i * 1.5
    return zeros, more


def repeat(values, n):  # NATIVE
    return values * n, n * values


# CALL: ends([1, 2, 3])
# CALL: ends([1.5])
# CALL: ends([])
# CALL: reverse_in_place([1, 2, 3, 4])
# CALL: reverse_in_place([1.5, 2.5, 3.5])
# CALL: build(3)
# CALL: build(0)
# CALL: repeat([1, 2], 2)
# CALL: repeat([1], 0)
# CALL: repeat([1], -5)
