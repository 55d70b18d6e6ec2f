"""Arrays made of lists, tuples and other arrays; differences, triangles, running sums."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 180


def nested(v):  # NATIVE
    rows = [v * i for i in range(3)]
    return (np.array(rows), np.array([v[0], v[1]]), np.array([(1, 2), (3, 4)]), np.array(((1, 2), (3, 4)), dtype=float),
            np.array([[1, 2], [3, 4]], dtype=np.float32), np.array([1j, 2j]), np.array(v), np.array(v, dtype=np.float32),
            np.array((1, 2.5)), np.asarray(v))


def joined(a, v):  # NATIVE
    return (np.concatenate((v, v * 2)), np.concatenate([a, a], axis=1), np.concatenate([a, a]), np.vstack((v, v)), np.hstack((v, v)),
            np.stack((v, v)), np.column_stack((v, v)), np.append(v, 2), np.append(v, v), np.hstack((a, a)), np.vstack((a, a)))


def repeated(a, v):  # NATIVE
    return (np.tile(v, 2), np.tile(v, (2, 1)), np.tile(a, (2, 3)), np.repeat(v, 3), np.roll(v, -1), np.flip(v), np.flip(a),
            np.diff(v), np.diff(a), np.diag(v), np.triu(a), np.tril(a, -1), np.round(a, 2), np.round(v))


def running(a, v):  # NATIVE
    return np.cumsum(a, axis=0), np.cumsum(v), np.cumprod(v), a.cumsum(axis=1), a.cumprod(axis=-1)


def fresh(n):  # NATIVE
    return np.linspace(0, 1, n), np.linspace(-1.5, 2.5), np.eye(n), np.eye(2, n), np.identity(n), np.eye(n, dtype=np.int8)


def stored(m, z, v):  # NATIVE
    a, b = m
    c, d = b
    m[0] = 7, 8
    z[1, 0] = 2
    z[0, 1] = c
    z[0] = 1, 2.5
    np.copyto(v, a)
    return a, b, c, d, np.linalg.norm(m, axis=1), m ** v, z


def three(v):  # NATIVE
    x, y, z = v
    return x + y + z


# CALL: nested(np.arange(3.0))
# CALL: nested(np.arange(6)[::2])
# CALL: joined(np.arange(6.0).reshape(2, 3), np.arange(3.0))
# CALL: joined(np.arange(6).reshape(2, 3), np.arange(3))
# CALL: joined(np.arange(6.0).reshape(3, 2).T, np.arange(6.0)[::-2])
# CALL: repeated(np.arange(6.0).reshape(2, 3) / 7, np.arange(3.0) / 7)
# CALL: repeated(np.arange(6.0).reshape(3, 2).T, np.arange(0.0))
# CALL: repeated(np.array([[np.nan, np.inf], [np.inf, 2.0]]), np.array([np.inf, np.inf, 1.005]))
# CALL: running(np.arange(6.0).reshape(2, 3), np.arange(1.0, 5.0))
# CALL: running(np.arange(6, dtype=np.uint8).reshape(2, 3), np.arange(1, 5, dtype=np.int16))
# CALL: running(np.array([[1e308, 1e308], [1e308, 1e308]]), np.array([1e300, 1e300]))
# CALL: fresh(5)
# CALL: fresh(1)
# CALL: fresh(0)
# CALL: fresh(-1)
# CALL: stored(np.arange(4.0).reshape(2, 2), np.zeros((2, 2), dtype=complex), np.array([1.5, 2.5]))
# CALL: three(np.arange(3))
# CALL: three(np.arange(4.0))
# CALL: three(np.arange(2.0))
