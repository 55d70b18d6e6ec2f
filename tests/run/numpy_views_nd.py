"""Basic indexing of arrays of up to four dimensions: ints, slices, None and "..." in any order, read and written."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def read(a, i):  # NATIVE
    return a[i], a[:, i], a[..., i], a[i, :, None], a[:, ::-1, 1], a[1:, ..., ::2], a[i, ..., -1]


def newaxes(x):  # NATIVE
    return x[:, None], x[None, :], x[None], x[..., None], x[1:, None, None]


def write(a, i, v, row):  # NATIVE
    a[i] = v
    a[:, i] = row
    a[..., i] += 2.5
    a[i, :, 1] = a[:, i, 2][: a.shape[1]]
    a[:] = a[::-1]
    a[1, ...] = a[0]
    return a


def convert(x, y, z):  # NATIVE
    x[0] = y
    z[1:, :, 0] = x[0, 1, 0]
    z[..., 1] = y[:2]
    return x, z


def rows(a):  # NATIVE
    total = 0.0
    for plane in a:
        for row in plane:
            total += row[0]
            row[1] = total
    for i, plane in enumerate(a):
        plane[0, 0] = i
    return total, a


def four(a):  # NATIVE
    a[:, 0, :, 1] = 3
    a[1, ..., 0] = a[0, ..., 1]
    return a[:, None, 1, 0], a[-1], a[0, 1, 1]


def far(a, i):
    for _ in range(1):
        a = a[:, i]
    return a


def misfit(a, v):
    for _ in range(1):
        a[:, 1] = v
    return a


# SETUP:
# def cube():
#     return np.arange(24.0).reshape(2, 3, 4)
#
# CALL: read(cube(), 1)
# CALL: read(cube().transpose(2, 0, 1), -1)
# CALL: read(cube()[:, :0], 1)
# CALL: newaxes(np.arange(4))
# CALL: newaxes(np.arange(8.0)[::-2])
# CALL: write(cube(), 1, 7.0, np.arange(4.0))
# CALL: write(cube(), -1, np.float64(0.5), np.array([9.0]))
# CALL: convert(np.zeros((2, 2, 3), dtype=np.int32), np.array([1.5, -2.5, 3.0]), np.ones((3, 2, 2), dtype=np.float32))
# CALL: convert(np.zeros((2, 2, 3), dtype=np.int32), np.array([1e300, -2.5, 3.0]), np.ones((3, 2, 2), dtype=np.float32))
# CALL: rows(cube())
# CALL: four(np.zeros((2, 2, 2, 2), dtype=np.int8))
# CALL: far(cube(), 3)
# CALL: far(cube(), -4)
# CALL: misfit(cube(), np.arange(3.0))
# CALL: misfit(cube(), np.arange(2.0))
