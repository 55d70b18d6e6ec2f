"""Inverses, determinants and systems of equations: the bits of NumPy's LAPACK, its errors and warnings."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def solved(a, b, m):  # NATIVE
    return np.linalg.inv(a), np.linalg.det(a), np.linalg.solve(a, b), np.linalg.solve(a, m)


def turned(a, b):  # NATIVE
    return np.linalg.inv(a.T), np.linalg.solve(a[::-1], b[::-1]), np.linalg.det(a[:2, :2])


def filtered(n):  # NATIVE
    f = np.array([[1.0, 1.0], [0.0, 1.0]])
    h = np.array([[1.0, 0.0]])
    x = np.zeros(2)
    p = np.eye(2)
    for i in range(n):
        x = f @ x
        p = f @ p @ f.T + np.eye(2) * 0.01
        s = h @ p @ h.T + 4.0
        k = p @ h.T @ np.linalg.inv(s)
        x = x + k @ (np.array([i * 0.5]) - h @ x)
        p = (np.eye(2) - k @ h) @ p
    return x, p


def edge(k):
    s = np.ones((2, 2))
    if k == 0:
        return np.linalg.inv(s)
    if k == 1:
        return np.linalg.det(s)
    if k == 2:
        return np.linalg.solve(s, np.ones(2))
    if k == 3:
        return np.linalg.inv(np.ones((2, 3)))
    if k == 4:
        return np.linalg.solve(np.eye(2), np.ones(3))
    if k == 5:
        return np.linalg.det(np.full((2, 2), 1e200) * np.array([[1.0, 2.0], [3.0, 4.0]]))
    if k == 6:
        return np.linalg.inv(np.array([[np.nan, 1.0], [1.0, 2.0]]))
    if k == 7:
        return np.linalg.inv(np.zeros((0, 0))), np.linalg.det(np.zeros((0, 0)))
    return np.linalg.inv(np.array([[1e-320, 0.0], [0.0, 1.0]]))


def sized(n):
    a = np.sin(np.arange(n * n) * 12.9898).reshape(n, n)
    b = np.cos(np.arange(n) * 1.5)
    return solved(a, b, np.cos(np.arange(n * 3) * 0.5).reshape(n, 3)), turned(a, b)


# CALL: sized(1), sized(2), sized(3), sized(7), sized(30)
# CALL: filtered(20)
# CALL: edge(0)
# CALL: edge(1)
# CALL: edge(2)
# CALL: edge(3)
# CALL: edge(4)
# CALL: edge(5)
# CALL: edge(6)
# CALL: edge(7)
# CALL: edge(8)
