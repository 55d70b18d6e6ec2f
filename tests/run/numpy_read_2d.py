"""2-D arrays: a[i, j], a[i][j], rows, columns, negative indices, errors."""


def trace(a):  # NATIVE
    s = 0.0
    for i in range(min(a.shape[0], a.shape[1])):
        s += a[i, i]
    return s


def chained(a, i, j):  # NATIVE
    return a[i][j]


def element(a, i, j):  # NATIVE
    return a[i, j]


def row(a, i):  # NATIVE
    return a[i], a[i, :], a[i, 1:]


def column(a, j):  # NATIVE
    return a[:, j]


def block(a):
    return a[1:, :2], a[::-1, ::2]


def shape(a):  # NATIVE
    rows, columns = a.shape
    return rows, columns, len(a), a.ndim


# CALL: (a := np.arange(12.0).reshape(3, 4))
# CALL: trace(a)
# CALL: trace(np.arange(6).reshape(2, 3))
# CALL: chained(a, 1, -1)
# CALL: element(a, -1, 2)
# CALL: element(a, 3, 0)
# CALL: element(a, 0, -5)
# CALL: row(a, 1)
# CALL: row(a, 5)
# CALL: column(a, 2)
# CALL: column(a, 4)
# CALL: block(a)
# CALL: shape(a)
# CALL: shape(np.zeros((0, 5)))
# CALL: shape(np.zeros(3))
# CALL: element(np.zeros(3), 0, 0)
