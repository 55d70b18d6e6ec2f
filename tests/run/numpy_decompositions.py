"""Eigenvalues, singular values, QR, least squares, norms and powers of matrices."""

import numpy as np

# VARIANTS: closed main


def symmetric(s):  # NATIVE
    w, v = np.linalg.eigh(s)
    largest = np.linalg.eigh(s)[0][-1]
    return w, v, largest, np.linalg.eigvalsh(s), v @ np.diag(w) @ v.T


def kept(s):
    r = np.linalg.eigh(s)
    return r, r.eigenvalues


def general(a):  # NATIVE
    w, v = np.linalg.eig(a)
    return w, v, np.linalg.eigvals(a), w.sum(), (v * v).sum()


def singular(a):  # NATIVE
    u, s, vt = np.linalg.svd(a)
    p, q, r = np.linalg.svd(a, full_matrices=False)
    return u, s, vt, p, q, r, np.linalg.svd(a, compute_uv=False), np.linalg.svdvals(a), np.linalg.cond(a), np.linalg.matrix_rank(a)


def factors(a):  # NATIVE
    q, r = np.linalg.qr(a)
    return q, r, np.linalg.qr(a, mode="r")


def fits(a, y):  # NATIVE
    beta, residuals, rank, s = np.linalg.lstsq(a, y, rcond=None)
    return beta, residuals, rank, s, np.linalg.lstsq(a, y), np.linalg.lstsq(a, y, rcond=1e-10)[0]


def inverses(a):  # NATIVE
    return np.linalg.pinv(a), np.linalg.pinv(a, rcond=1e-8)


def determinants(a):  # NATIVE
    sign, log = np.linalg.slogdet(a)
    return sign, log, np.linalg.slogdet(a)[1], np.linalg.matrix_power(a, 2), np.linalg.matrix_power(a, 3), np.linalg.matrix_power(a, 9), np.linalg.matrix_power(a, 8)


def backwards(a, n):  # NATIVE
    return np.linalg.matrix_power(a, n)


def norms(v, m):  # NATIVE
    return (np.linalg.norm(v, 1), np.linalg.norm(v, 2), np.linalg.norm(v, np.inf), np.linalg.norm(v, ord=0), np.linalg.norm(m, "fro"), np.linalg.norm(m, 1),
            np.linalg.norm(m, 2), np.linalg.norm(m, np.inf), np.linalg.norm(m, 1, axis=0), np.linalg.norm(m, 2, axis=1), np.linalg.norm(m, axis=1, keepdims=True))


def odd_norm(v, p):  # NATIVE
    return np.linalg.norm(v, p)


# SETUP:
# square = np.sin(np.arange(16.0) ** 2).reshape(4, 4)
# tall = np.cos(np.arange(18.0) ** 2).reshape(6, 3)
#
# CALL: symmetric(square @ square.T)
# CALL: symmetric(np.eye(1))
# CALL: symmetric(np.zeros((0, 0)))
# CALL: symmetric(tall)
# CALL: symmetric(np.array([[np.nan, 1.0], [1.0, 2.0]]))
# CALL: symmetric(np.asfortranarray(square @ square.T)[::2, ::2])
# CALL: kept(square @ square.T)
# CALL: general(np.array([[2.0, 1.0], [0.5, 3.0]]))
# CALL: general(np.array([[0.0, 1.0], [-1.0, 0.0]]))
# CALL: general(np.array([[np.inf, 1.0], [-1.0, 0.0]]))
# CALL: general(tall)
# CALL: singular(tall)
# CALL: singular(tall.T)
# CALL: singular(square)
# CALL: singular(np.zeros((2, 2)))
# CALL: singular(np.zeros((0, 2)))
# CALL: singular(np.array([[np.nan, 1.0], [1.0, 2.0]]))
# CALL: factors(tall)
# CALL: factors(tall.T)
# CALL: factors(square[::2])
# CALL: factors(np.zeros((0, 2)))
# CALL: fits(tall, np.arange(6.0))
# CALL: fits(tall, np.arange(12.0).reshape(6, 2))
# CALL: fits(tall.T, np.arange(3.0))
# CALL: fits(np.ones((4, 2)), np.arange(4.0)[::-1])
# CALL: fits(tall, np.arange(5.0))
# CALL: inverses(square)
# CALL: inverses(tall)
# CALL: inverses(tall.T)
# CALL: inverses(np.ones((3, 1)))
# CALL: inverses(np.zeros((3, 3)))
# CALL: determinants(square)
# CALL: determinants(np.ones((2, 2)))
# CALL: determinants(tall)
# CALL: backwards(square, -1)
# CALL: backwards(square, -3)
# CALL: backwards(square, 0)
# CALL: backwards(square, 1)
# CALL: backwards(np.ones((2, 2)), -2)
# CALL: norms(np.array([3.0, -4.0, 0.0]), tall)
# CALL: norms(np.array([3.0, np.nan]), tall.T)
# CALL: norms(np.zeros(0), np.zeros((0, 2)))
# CALL: odd_norm(np.array([3.0, -4.0]), 3)
# CALL: odd_norm(np.array([3.0, -4.0]), -np.inf)
