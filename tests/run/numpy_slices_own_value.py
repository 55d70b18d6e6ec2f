"""Slices that get an expression of themselves in which NumPy warns: nothing may be computed twice."""
import numpy as np


def root(x):  # NATIVE
    x[:] = np.sqrt(x)
    return x


def shifted(x):  # NATIVE
    x[1:] = np.log(x[:-1]) * x[1:]
    return x


def part(x):  # NATIVE
    x[2:5] = 1.0 / x[2:5] - np.exp(x[2:5])
    return x


def grid(x):  # NATIVE
    x[:, 1] = np.sqrt(x[:, 1]) + x[:, 0]
    x[::2] = x[::2] / x[::2]
    return x


def strict(x):
    with np.errstate(all="raise"):
        try:
            x[:] = np.sqrt(x) + 1.0
        except FloatingPointError as e:
            return x, str(e)
    return x, ""


def quiet(x):
    with np.errstate(all="ignore"):
        x[:] = np.sqrt(x) * 2.0
    return x


# CALL: root(np.array([4.0, -1.0, 9.0, 16.0, 0.0]))
# CALL: root(np.array([4.0, 9.0] * 40))
# CALL: root(np.array([]))
# CALL: shifted(np.array([4.0, -1.0, 9.0, 16.0, 0.0, 2.0]))
# CALL: shifted(np.array([4.0, 9.0, 16.0]))
# CALL: part(np.array([1.0, 2.0, 0.0, 800.0, 3.0, 4.0]))
# CALL: part(np.array([1.0, 2.0, 5.0, 8.0, 3.0, 4.0]))
# CALL: grid(np.array([[1.0, -4.0], [2.0, 9.0], [0.0, 16.0]]))
# CALL: strict(np.array([4.0, -1.0, 9.0]))
# CALL: strict(np.array([4.0, 9.0]))
# CALL: quiet(np.array([4.0, -1.0, 9.0]))
