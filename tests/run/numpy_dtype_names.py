"""dtype given as a type, a string, a Python type; dtype and shape attributes of results."""

import numpy as np


def kinds(n):
    return (
        np.zeros(n, dtype="float64"),
        np.zeros(n, dtype=float),
        np.zeros(n, dtype=int),
        np.zeros(n, dtype="int64"),
        np.zeros(n, dtype="bool"),
        np.zeros(n, np.float64),
    )


def attributes(x):
    return x.dtype, x.shape, x.strides, x.nbytes, x.itemsize, x.dtype == np.float64


# CALL: kinds(2)
# CALL: attributes(np.zeros((2, 3)))
# CALL: attributes(np.arange(3))
# CALL: attributes(np.zeros(3, dtype=np.float32))
