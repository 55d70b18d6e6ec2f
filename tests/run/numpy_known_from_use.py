"""Names from NumPy's inner modules, arrays of numbers of several types, masks in tuples, and what NumPy gives of numbers and lists."""

import numpy as np
import numpy.linalg as la
import numpy.random
from numpy import random as npr
from numpy.lib.stride_tricks import as_strided, sliding_window_view
from numpy.linalg import inv, norm


def inverses(a, n):  # NATIVE
    s = 0.0
    for _ in range(n):
        a = inv(a) + la.inv(a)
        s += norm(a[0])
    return a, s


def draws(seed):  # NATIVE
    npr.seed(seed)
    return npr.random(), numpy.random.normal(1.0, 2.0)


def transition(dt):  # NATIVE
    return np.array([[1, dt, 0], [0, 1, dt], [0, 0, 1]])


def several(x, k):  # NATIVE
    return np.array([x, 2, k]), np.asarray([(1, x), (k, 3)]), np.array([True, k]), np.array([k, x, True], dtype=np.float32), np.array((x, 1))


def several_of_numpy(a, k):  # NATIVE
    return np.array([a[0], 1, k]), np.array([[a[0] * 0.5, k], [1, 2]])


def chosen(a, m, k):  # NATIVE
    b = a.copy()
    b[m, k] = 7
    b[m, 0] += 1
    b[[0, 2], 1] = -1
    b[m, [0, 1]] = b[[1, 2], k]
    return a[m, k], a[k, m[:2]], a[[0, 2], 1], a[m, :], a[[2, 0], :], a[np.array([1, 1]), :], b


def windows(x, n):
    w = sliding_window_view(x, n)
    v = as_strided(x, shape=(len(x) - n + 1, n), strides=x.strides * 2)
    return w.max(axis=1), v.mean(axis=1), np.sum(np.sum(v)), x.strides, x.nbytes


def of_lists(lags, tau):
    return np.log(lags), np.sqrt(tau), np.add(tau, 1), np.maximum([1, 2], [0.5, 3])


def truths(x):
    out = []
    for f in (bool, lambda a: not a, lambda a: 1 if a else 2):
        try:
            out.append(f(x))
        except ValueError as e:
            out.append(str(e))
    try:
        out.append(bool(x))
    except ValueError as e:
        out.append(str(e))
    return out


# CALL: inverses(np.array([[1.0, 2.0], [3.0, 4.0]]), 3)
# CALL: draws(3)
# CALL: transition(0.5)
# CALL: transition(2)
# CALL: several(1.5, 3)
# CALL: several(0.25, -1)
# CALL: several_of_numpy(np.arange(1.0, 4.0), 2)
# CALL: several_of_numpy(np.arange(1, 4), 2)
# CALL: chosen(np.arange(6.0).reshape(3, 2), np.array([True, False, True]), 1)
# CALL: chosen(np.arange(6.0).reshape(3, 2), np.array([False, True, True]), -1)
# CALL: chosen(np.arange(6).reshape(3, 2), np.array([True, False, True]), 0)
# CALL: chosen(np.arange(6.0).reshape(3, 2), np.array([True, False]), 1)
# CALL: chosen(np.arange(6.0).reshape(3, 2), np.array([True, True, True]), 1)
# CALL: chosen(np.arange(6.0).reshape(3, 2), np.array([True, False, True]), 2)
# CALL: chosen(np.arange(6.0).reshape(2, 3).T, np.array([False, False, False]), 1)
# CALL: windows(np.arange(9.0) ** 2, 3)
# CALL: windows(np.arange(9), 4)
# CALL: of_lists(range(1, 5), [0.5, 2.0, 8.0])
# CALL: truths(np.array([1]))
# CALL: truths(np.array([1.0, 2.0]))
# CALL: truths(np.zeros((1, 1)))
