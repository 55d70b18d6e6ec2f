"""Stores into 2-D arrays: elements, rows, columns, augmented, through iteration over rows."""


def fill(a):  # NATIVE
    n, m = a.shape
    for i in range(n):
        for j in range(m):
            a[i, j] = i * m + j


def rows(a):  # NATIVE
    for row in a:
        row[0] = -1


def set_row(a, i, v):
    a[i] = v


def set_column(a, j, v):
    a[:, j] = v


def accumulate(a):  # NATIVE
    for i in range(1, a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] += a[i - 1, j]


# CALL: fill(np.zeros((2, 3)))
# CALL: fill(np.zeros((2, 3), dtype=np.int64))
# CALL: fill(np.zeros((2, 3), order="F"))
# CALL: fill(np.zeros((0, 3)))
# CALL: rows(np.ones((2, 2)))
# CALL: set_row(np.zeros((2, 3)), 1, 5)
# CALL: set_row(np.zeros((2, 3)), 1, np.arange(3.0))
# CALL: set_row(np.zeros((2, 3)), 1, np.arange(2.0))
# CALL: set_column(np.zeros((2, 3)), 0, 5)
# CALL: set_column(np.zeros((2, 3)), -1, np.arange(2))
# CALL: accumulate(np.ones((3, 2)))
# CALL: accumulate(np.ones((3, 2), dtype=np.int64))
