"""Diagonals and traces, rolling along an axis, allclose, interp, cholesky, rows stored by positions, complex of NumPy's floats."""

import numpy as np

# TIMEOUT: 120


def diagonals(a):  # NATIVE
    d = np.diag(a)
    return d, a.diagonal(), np.trace(a), a.trace(), np.diag(a.T)[::-1] * 2, np.diag(np.diag(a))


def stores_in_diagonal(a):
    d = np.diag(a)
    try:
        d[0] = 5
    except ValueError as e:
        return str(e)
    return d


def rolled(a, k):  # NATIVE
    return np.roll(a, k, axis=0), np.roll(a, -1, axis=1), np.roll(a, 1, -1), np.roll(a.T, k, axis=0), np.roll(a[:, ::2], 1, axis=1)


def rolled_badly(a):
    return np.roll(a, 1, axis=2)


def near(x, y, r):  # NATIVE
    return np.allclose(x, y), np.allclose(x, y, rtol=r), np.allclose(x, y, atol=1e-3), np.allclose(x, 0.5), np.allclose(1, y), np.allclose(x, y, 0.0, r)


def near_rows(x, y):
    return np.allclose(x, y)


def looked_up(x, xs, ys):  # NATIVE
    s = 0.0
    for v in x:
        s += np.interp(v, xs, ys)
    return s, np.interp(x, xs, ys), np.interp(0.25, xs, ys), np.interp(xs[0], xs, ys)


def factor(a):  # NATIVE
    return np.linalg.cholesky(a), np.linalg.cholesky(a.T)[1]


def rows(a, i):  # NATIVE
    b = a.copy()
    b[i, :] = 1.5
    b[[0, 1], :] = b[[1, 0], :]
    return b


def plane(w, h):  # NATIVE
    re = np.linspace(-2.0, 1.0, w)
    im = np.linspace(-1.0, 1.0, h)
    total = 0
    for x in re:
        for y in im:
            c = complex(x, y)
            z = complex(x)
            for k in range(20):
                if abs(z) > 2.0:
                    total += k
                    break
                z = z * z + c
    return total, complex(0.5, re[0])


# CALL: diagonals(np.arange(9.0).reshape(3, 3))
# CALL: diagonals(np.arange(6).reshape(2, 3))
# CALL: diagonals(np.zeros((0, 0)))
# CALL: diagonals(np.arange(400.0).reshape(20, 20) / 7)
# CALL: stores_in_diagonal(np.ones((2, 2)))
# CALL: rolled(np.arange(12.0).reshape(3, 4), 1)
# CALL: rolled(np.arange(12).reshape(3, 4), -5)
# CALL: rolled(np.zeros((0, 2)), 3)
# CALL: rolled_badly(np.ones((2, 2)))
# CALL: near(np.array([1.0, 2.0]), np.array([1.0, 2.00001]), 1e-9)
# CALL: near(np.array([1.0, np.nan]), np.array([1.0, np.nan]), 0.1)
# CALL: near(np.array([np.inf, -np.inf]), np.array([np.inf, -np.inf]), 0.1)
# CALL: near(np.array([np.inf, 1.0]), np.array([5.0, 1.0]), 0.1)
# CALL: near(np.array([1e308, 1.0]), np.array([-1e308, 1.0]), 0.1)
# CALL: near(np.zeros(0), np.zeros(0), 0.1)
# CALL: near_rows(np.ones((2, 2)), np.ones(2))
# CALL: near_rows(np.ones((2, 2)), np.ones((2, 1)))
# CALL: near_rows(np.ones((2, 2)), np.ones((2, 2)) * 1.1)
# CALL: near_rows(np.ones(2), np.ones(3))
# CALL: looked_up(np.array([-1.0, 0.0, 0.5, 1.75, 3.0, 9.0]), np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, -1.0, 4.0, 0.5]))
# CALL: looked_up(np.array([0.5, 1.0, np.nan]), np.array([0.0, 1.0, 1.0, 2.0, 3.0, 3.5]), np.array([0.0, 1.0, 5.0, np.inf, np.inf, -np.inf]))
# CALL: looked_up(np.array([0.5, 2.0]), np.array([1.0]), np.array([7.0]))
# CALL: looked_up(np.array([0.5, 2.0]), np.array([3.0, 1.0, 2.0]), np.array([7.0, 8.0, 9.0]))
# CALL: looked_up(np.array([0.5, 2.0]), np.zeros(0), np.zeros(0))
# CALL: looked_up(np.linspace(-1, 12, 50), np.linspace(0, 10, 11), np.sin(np.linspace(0, 10, 11)))
# CALL: factor(np.array([[4.0, 2.0, 0.6], [2.0, 5.0, 1.0], [0.6, 1.0, 3.0]]))
# CALL: factor(np.array([[1.0, 2.0], [2.0, 1.0]]))
# CALL: factor(np.ones((2, 3)))
# CALL: rows(np.arange(6.0).reshape(3, 2), np.array([2, 0]))
# CALL: rows(np.arange(6).reshape(3, 2), np.array([1]))
# CALL: rows(np.arange(6.0).reshape(3, 2), np.array([1, 7]))
# CALL: plane(20, 10)
