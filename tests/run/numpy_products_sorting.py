"""Products of matrices, sorting and searching: NumPy's own loops on the same memory."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def products(a, b, v):  # NATIVE
    return (a @ b, np.dot(a, v), v @ v, np.dot(v[::-1], v), v[::-1] @ v, a.T @ a, np.dot(b.T, a.T), np.outer(v, v),
            np.linalg.norm(v), np.linalg.norm(a), a[:, ::2] @ b[::2], np.dot(a[:, ::2], b[::2]), np.dot(a[::-1], b),
            a[::-1] @ b, a.dot(v), np.inner(v, v))


def as_they_lie(v, a, b):  # NATIVE
    """Where a vector takes part, @ adds up in another order for layouts that BLAS does not take; dot copies them."""
    return (v[::-1] @ v, v[::2] @ v[::2], a[::-1] @ v, v @ a[::-1], a[:, ::-1] @ v, a.T[::-1] @ v, a[::2, ::2] @ v[::2], a @ v[::-1],
            v[::-1] @ b, a[::-1] @ b, a[:, ::-1] @ b.T, np.dot(a[::-1], v), np.dot(v[::-1], a), np.dot(a, v[::-1]))


def whole(a, b):  # NATIVE
    return a @ b, np.dot(a, b), a.T @ a, np.dot(b[:, 0], b[:, 0]), np.matmul(a[0], b)


def in_place(a, b):
    a @= b
    return a


def order(v, m):  # NATIVE
    s = np.sort(v)
    w = v.copy()
    w.sort()
    return s, w, np.argsort(v), np.sort(m), np.argsort(m[:, ::-1]), np.unique(v), np.searchsorted(s, 2), np.searchsorted(s, v)


def places(v, m):  # NATIVE
    rows, columns = np.where(m > 0.5)
    return np.nonzero(v), np.where(v > 1)[0], rows, columns, m[np.nonzero(m)], np.flatnonzero(m), np.argwhere(m > 0.5), v[v.nonzero()]


# SETUP:
# def matrix(n, m, dtype=np.float64):
#     return (np.random.default_rng(n * 100 + m).random((n, m)) * 10).astype(dtype)
# CALL: products(matrix(3, 4), matrix(4, 5), matrix(1, 4)[0])
# CALL: products(matrix(1, 7), matrix(7, 1), matrix(1, 7)[0])
# CALL: products(matrix(30, 40), matrix(40, 50), matrix(1, 40)[0])
# CALL: as_they_lie(matrix(1, 37)[0], matrix(37, 37), matrix(37, 37) * 3)
# CALL: as_they_lie(matrix(1, 64)[0], matrix(64, 64), matrix(64, 64) * 3)
# CALL: as_they_lie(matrix(1, 9, np.float32)[0], matrix(9, 9, np.float32), matrix(9, 9, np.float32))
# CALL: as_they_lie(matrix(1, 9, np.int64)[0], matrix(9, 9, np.int64), matrix(9, 9))
# CALL: products(matrix(9, 1), matrix(1, 9), matrix(1, 1)[0])
# CALL: products(matrix(3, 4), matrix(5, 4), matrix(1, 4)[0])
# CALL: products(matrix(3, 4)[:0], matrix(4, 5), matrix(1, 4)[0])
# CALL: products(matrix(2, 2) * 1e300, matrix(2, 2) * 1e300, matrix(1, 2)[0])
# CALL: whole(matrix(3, 4, np.float32), matrix(4, 5, np.float32))
# CALL: whole(matrix(3, 4, np.int64), matrix(4, 5, np.int64))
# CALL: whole(matrix(3, 4, np.uint8), matrix(4, 5, np.uint8))
# CALL: whole(matrix(3, 4, np.complex128), matrix(4, 5, np.complex128))
# CALL: whole(matrix(3, 4, np.int32), matrix(4, 5))
# CALL: in_place(matrix(3, 3), matrix(3, 3))
# CALL: order(np.array([3.0, 1.0, 2.0, 1.0]), matrix(3, 4))
# CALL: order(np.array([3.0, np.nan, -0.0, 0.0, np.inf]), matrix(3, 4))
# CALL: order(np.array([3, 1, 2, 1]), matrix(3, 4))
# CALL: order(np.array([3, 1, 2, 1], dtype=np.uint8), matrix(3, 0))
# CALL: places(np.array([3.0, 0.0, 2.0, np.nan]), matrix(3, 4) > 5)
# CALL: places(np.array([3, 0, 2, 1]), matrix(3, 4).T / 10)
# CALL: places(np.array([3, 0, 2, 1])[:0], matrix(0, 4))
