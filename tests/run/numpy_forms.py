"""More axes, diagonals, places of triangles, crossed indices, joins with lists, and arrays as Python's numbers."""

import numpy as np

# VARIANTS: closed main


def axes(v, m):
    e = np.expand_dims(v, 0)
    f = np.expand_dims(m, axis=-1)
    e[0, 1] = 9.0
    return e, f, np.atleast_1d(v) is v, np.atleast_2d(v), np.atleast_2d(m) is m, np.atleast_1d(2.5), np.atleast_1d([1, 2]), np.expand_dims(m[:, 1], 1)


def spread(v, n):  # NATIVE
    b = np.broadcast_to(v, (n, v.size))
    return b, b.sum(axis=0), np.broadcast_to(v[:1], (2, n, 3))


def lengths(v, m):  # NATIVE
    return np.shape(m), np.size(v), np.ndim(m), v.nbytes, m.itemsize, v[:1].item(), m.item(1, -1), v.item(0)


def turned(m):  # NATIVE
    return m.flatten(order="F"), m.ravel(order="F"), m.T.flatten(order="F")


def diagonals(v, m, k):  # NATIVE
    d = np.diag(v, k=k)
    np.fill_diagonal(m, 7)
    return d, np.diag(m, k), m.diagonal(-1), np.diagonal(m, 1), m, np.eye(3, k=k), np.eye(3, 4, 1), np.tri(3), np.tri(2, 4, k)


def places(m, n, k):  # NATIVE
    i, j = np.triu_indices(n, k=k)
    m[np.tril_indices(n, -1)] = 0.0
    return i, j, m[np.triu_indices(n)], np.tril_indices(n, k, 4), np.diag_indices(n), np.triu_indices_from(m), m[np.diag_indices(n)].sum(), np.indices((2, n))


def shared(n):
    a, b = np.diag_indices(n)
    return a is b


def crossed(m, i, j):  # NATIVE
    a = m[np.ix_(i, j)]
    b = m[i[:, None], j]
    c = m[i[:, None], j[None, :]]
    m[np.ix_(i, j)] = -1.0
    m[i[:, None], 0] += 0.5
    return a, b, c, m


def nearest(m):  # NATIVE
    i, j = np.unravel_index(np.argmin(m), m.shape)
    return i, j, m[i, j], np.ravel_multi_index((1, 2), m.shape), np.unravel_index(5, (2, 2, 3))


def powers(v):  # NATIVE
    return np.vander(v), np.vander(v, 2), np.vander(v, increasing=True), np.vander(v, N=4, increasing=True), np.linspace(0.0, 2.0, 5, endpoint=False)


def joined(v, w, m):  # NATIVE
    return np.concatenate(([0.0], v)), np.concatenate((v, [1, 2])), np.hstack(([0.5], v, w)), np.concatenate((v, m), axis=None), np.stack([v, w], axis=1), np.stack((m, m), axis=-1), np.stack((m, m), 1)


def methods(v, w, m):  # NATIVE
    return np.maximum.accumulate(m, axis=0), np.minimum.accumulate(m, axis=1), np.maximum.accumulate(m), np.add.accumulate(v), np.multiply.accumulate(m, 1), np.add.reduce(m), np.multiply.reduce(v)


def extremes(v, w, m):  # NATIVE
    return np.maximum.reduce([v, w]), np.minimum.reduce(m), np.maximum.reduce(m, axis=1), np.logical_and.reduce([v > 0.0, w > 0.0]), np.logical_or.reduce(v > 3.0), np.logical_or.reduce(m > 3.0, axis=1)


def outer(v, w):  # NATIVE
    return np.add.outer(v, w), np.subtract.outer(v, w), np.multiply.outer(w, v), np.divide.outer(v, w), np.maximum.outer(v, w)


def counted(v, i, x):  # NATIVE
    c = np.zeros(5, dtype=np.int64)
    np.add.at(c, i, 1)
    np.add.at(v, i, x)
    np.multiply.at(v, i[:1], 2.0)
    np.maximum.at(v, [0, 1], 3.0)
    return c, v


def in_bins(m, i, j):  # NATIVE
    np.add.at(m, (i, j), 1.0)
    np.subtract.at(m, (i, 0), 0.25)
    return m


def along(m, axis):  # NATIVE
    order = np.argsort(m, axis=axis)
    s = np.take_along_axis(m, order, axis=axis)
    np.put_along_axis(m, order[:, :1], -1.0, axis=1)
    return s, m, np.take_along_axis(m, order)


def put(v, m):  # NATIVE
    np.put(v, [0, -1], [5.0, 6.0])
    np.copyto(v, 0.0, where=v > 5.5)
    np.putmask(m, m > 4.0, m * 10.0)
    np.place(v, v > 1.0, [0.25, 0.75])
    v.put(np.array([1]), 2.5)
    return v, m, np.compress(m[0] > 1.0, m, axis=1)


def running(m, b):  # NATIVE
    return np.cumsum(b), np.cumsum(m > 2.0, axis=1), np.around(m, 1), np.invert(b), np.bitwise_not(np.arange(3)), np.positive(m)


# SETUP:
# V = np.array([3.0, 0.5, 2.0])
# W = np.array([1.0, 4.0, -2.0])
# M = np.arange(9.0).reshape(3, 3) * 5 % 7
# READ_ONLY = np.arange(3.0)
# READ_ONLY.flags.writeable = False
#
# CALL: axes(V.copy(), M)
# CALL: axes(np.arange(6.0)[::2], np.asfortranarray(M))
# CALL: axes(V.copy(), M.T[::2])
# CALL: spread(V, 4)
# CALL: spread(V[::-1], 2)
# CALL: spread(V, 0)
# CALL: lengths(V, M)
# CALL: lengths(np.arange(4)[::2], np.arange(6).reshape(3, 2).T)
# CALL: lengths(V > 1.0, M > 1.0)
# CALL: lengths(np.zeros(0), M)
# CALL: turned(M)
# CALL: turned(M[:1])
# CALL: turned(np.arange(12).reshape(3, 4)[:, ::2])
# CALL: diagonals(V, M.copy(), 1)
# CALL: diagonals(V, M.copy(), -2)
# CALL: diagonals(V, M.copy(), 5)
# CALL: diagonals(V, np.ones((4, 3)), 0)
# CALL: diagonals(np.arange(2), np.ones((2, 3), dtype=np.int64), -1)
# CALL: places(M.copy(), 3, 1)
# CALL: places(M.copy(), 2, -1)
# CALL: places(M.copy(), 4, 0)
# CALL: places(M.copy(), 0, 0)
# CALL: shared(3)
# CALL: crossed(M.copy(), np.array([2, 0]), np.array([0, 1, -1]))
# CALL: crossed(np.arange(12.0).reshape(3, 4).T, np.array([3, 0]), np.array([2, 2]))
# CALL: crossed(M.copy(), np.array([2, 3]), np.array([0]))
# CALL: crossed(M.copy(), np.zeros(0, dtype=np.int64), np.array([0]))
# CALL: nearest(M)
# CALL: nearest(np.ones((2, 3)))
# CALL: nearest(np.ones((1, 2)))
# CALL: powers(V)
# CALL: powers(np.array([1e200, 2.0, 3.0]))
# CALL: powers(V[::-1])
# CALL: joined(V, W, M)
# CALL: joined(V[::-1], W, M.T)
# CALL: joined(np.arange(3), np.arange(3), M)
# CALL: joined(np.zeros(0), np.zeros(0), np.zeros((0, 2)))
# CALL: methods(V, W, M)
# CALL: methods(V, W, M.T)
# CALL: methods(V, W, np.array([[np.nan, 1.0], [2.0, 0.0]]))
# CALL: methods(np.arange(3), np.arange(3), M.astype(np.int32))
# CALL: methods(np.array([1e308, 1e308]), W, np.array([[-0.0, 0.0]]))
# CALL: extremes(V, W, M)
# CALL: extremes(V, np.array([np.nan, -0.0, 0.0]), M.T)
# CALL: extremes(np.arange(3), np.arange(3), np.zeros((2, 0)))
# CALL: outer(V, W)
# CALL: outer(np.array([0.0, np.inf]), np.array([0.0, -1.0, np.inf]))
# CALL: outer(M[:, 0], V)
# CALL: counted(np.zeros(5), np.array([0, 3, 0, -1]), np.array([0.5, 0.25, 1.0, 2.0]))
# CALL: counted(np.zeros(5), np.array([0, 3, 0, 7]), np.array([0.5, 0.25, 1.0, 2.0]))
# CALL: counted(np.zeros(5), np.array([0, 3]), np.array([np.inf, -np.inf]))
# CALL: counted(np.full(5, -np.inf), np.array([0, 3]), np.array([np.inf, 1.0]))
# CALL: counted(np.zeros(5), np.array([0, 3, 1]), np.array([0.5, 0.25]))
# CALL: counted(READ_ONLY, np.array([0, 1]), np.array([0.5, 0.25]))
# CALL: in_bins(np.zeros((3, 3)), np.array([0, 2, 0]), np.array([1, 1, 1]))
# CALL: in_bins(np.zeros((3, 3)).T, np.array([0, 2, 0]), np.array([1, 1, -1]))
# CALL: in_bins(np.zeros((3, 3)), np.array([0, 3, 0]), np.array([1, 1, 1]))
# CALL: along(M.copy(), 1)
# CALL: along(M.copy(), 0)
# CALL: along(M.T.copy().T, -1)
# CALL: along(M.copy(), 2)
# CALL: put(V.copy(), M.copy())
# CALL: put(np.arange(6.0)[::2], M.T.copy().T)
# CALL: put(READ_ONLY, M.copy())
# CALL: put(np.zeros(0), M.copy())
# CALL: running(M / 3.0, np.array([True, False, True]))


def stacks(a, b, v):  # NATIVE
    return a @ b, a @ v, np.matmul(a, b[0]), np.matmul(a[1], b), np.linalg.inv(a), np.linalg.det(a), np.linalg.cholesky(a), np.linalg.eigvalsh(a)


def solved(a, b):  # NATIVE
    w, u = np.linalg.eigh(a)
    return w, u, np.linalg.solve(a, b), np.linalg.solve(a[0], b), np.linalg.solve(a, b[0])


def crosses(a, b):  # NATIVE
    return np.cross(a, b), np.cross(a, b[0]), np.cross(a[0], b), np.cross(a[0], b[-1])


# SETUP:
# S = np.array([[[4.0, 1.0], [1.0, 3.0]], [[2.0, 0.5], [0.5, 1.0]]])
#
# CALL: stacks(S, np.arange(8.0).reshape(2, 2, 2), np.array([1.0, -2.0]))
# CALL: stacks(S, np.ones((1, 2, 3)), np.array([1.0, -2.0]))
# CALL: stacks(S, np.ones((3, 2, 3)), np.array([1.0, -2.0]))
# CALL: stacks(-S, np.arange(8.0).reshape(2, 2, 2), np.array([1.0, -2.0]))
# CALL: stacks(np.zeros((2, 2, 2)), np.arange(8.0).reshape(2, 2, 2), np.array([1.0, -2.0]))
# CALL: stacks(np.cos(np.arange(3000.0)).reshape(3, 10, 100), np.sin(np.arange(6000.0)).reshape(3, 100, 20), np.ones(100))
# CALL: solved(S, np.arange(8.0).reshape(2, 2, 2))
# CALL: solved(np.zeros((2, 2, 2)), np.arange(8.0).reshape(2, 2, 2))
# CALL: solved(S, np.ones((2, 3, 1)))
# CALL: crosses(np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 4.0]]), np.array([[0.5, 2.5, 1.0], [7.0, 0.0, -0.0]]))
# CALL: crosses(np.array([[1.0, np.inf, 3.0], [0.0, -1.0, 4.0]]), np.array([[0.5, 2.5, 0.0], [7.0, 0.0, -0.0]]))
# CALL: crosses(np.ones((2, 2)), np.ones((2, 2)))
