"""List slices: reads with every sign, stores that grow and shrink, extended stores, deletes."""


def read(values, a, b, c):
    return values[a:b], values[a:b:c], values[:b], values[a:], values[:], values[::-1]


def store(values, a, b, other):
    values[a:b] = other
    return values


def store_step(values, other):
    values[::2] = other
    return values


def remove(values, a, b):
    del values[a:b]
    return values


# CALL: read([0, 1, 2, 3, 4, 5], 1, 4, 2)
# CALL: read([0, 1, 2, 3, 4, 5], -4, -1, -1)
# CALL: read([0, 1, 2], 5, 10, 1)
# CALL: read([0, 1, 2], 2, 0, -1)
# CALL: read([0, 1, 2], 0, 2, 0)
# CALL: read([0.5, 1.5], None, None, -1)
# CALL: store([0, 1, 2, 3], 1, 3, [9])
# CALL: store([0, 1, 2, 3], 1, 1, [7, 8])
# CALL: store([0, 1, 2, 3], 3, 1, [7, 8])
# CALL: store([0, 1, 2, 3], 0, 4, [])
# CALL: store([0, 1], 0, 1, [2.5])
# CALL: (own := [1, 2, 3])
# CALL: store(own, 0, 1, own)
# CALL: store_step([0, 1, 2, 3], [8, 9])
# CALL: store_step([0, 1, 2, 3], [8])
# CALL: remove([0, 1, 2, 3], 1, 3)
# CALL: remove([0, 1, 2, 3], -1, 100)
