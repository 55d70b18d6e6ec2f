"""range as a value: length, membership, indexing, equality, slices."""


def facts(r):
    return len(r), r[0], r[-1], list(r[1:3]), r == range(0, 10, 3)


def contains(r, x):
    return x in r


# CALL: facts(range(0, 10, 3))
# CALL: facts(range(10, 0, -2))
# CALL: facts(range(0))
# CALL: contains(range(0, 10, 3), 9)
# CALL: contains(range(0, 10, 3), 10)
# CALL: contains(range(0, 10, 3), 3.0)
# CALL: contains(range(0, 10, 3), "3")
