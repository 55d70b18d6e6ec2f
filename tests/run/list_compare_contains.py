"""Membership, equality and ordering of lists, NaN identity included."""


def contains(values, x):
    return x in values, x not in values


def order(a, b):
    return a == b, a != b, a < b, a >= b


# CALL: contains([1, 2, 3], 2)
# CALL: contains([1, 2, 3], 2.0)
# CALL: contains([1, 2, 3], "2")
# CALL: contains([], 1)
# CALL: contains([2**70], 2**70)
# CALL: contains([1.0], True)
# Not promised: that a NaN is found in a list of floats because it is the same object (`nan in [nan]`):
# native lists hold the values.
# CALL: order([1, 2], [1, 2.0])
# CALL: order([1], [1, 0])
# CALL: order([], [])
# CALL: order([1, "a"], [1, 2])
