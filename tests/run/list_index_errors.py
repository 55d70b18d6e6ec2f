"""Index errors of reads, stores, deletes and pops, with CPython's messages."""


def read(values, i):
    return values[i]


def write(values, i, x):
    values[i] = x
    return values


def remove_at(values, i):
    del values[i]
    return values


def pop_at(values, i):
    return values.pop(i), values


# CALL: read([1, 2], 2)
# CALL: read([1, 2], -2)
# CALL: read([1, 2], -3)
# CALL: read([1, 2], 2**63)
# CALL: read([1, 2], True)
# CALL: read([1, 2], 1.0)
# CALL: read([1.5], np.int64(0))
# CALL: write([1, 2], 2, 5)
# CALL: write([1, 2], -1, 5)
# CALL: write([1, 2], 0, 5.5)
# CALL: write([1, 2], 0, None)
# CALL: remove_at([1, 2, 3], 1)
# CALL: remove_at([1, 2, 3], -4)
# CALL: pop_at([1, 2, 3], 0)
# CALL: pop_at([1, 2, 3], -1)
# CALL: pop_at([1, 2, 3], 3)
# CALL: pop_at([], 0)
