# Dtypes that are named by text.
import numpy as np


def narrow(x):  # NATIVE
    return x.astype("float32"), x.astype("<f4"), x.astype(dtype="f"), x.astype("int"), x.astype("?")


def made(n):  # NATIVE
    return np.zeros(n, "int64"), np.ones((n, 2), dtype="f8"), np.empty(n, dtype="uint8").dtype, np.full(n, 2.5, dtype="complex")


def listed():  # NATIVE
    return np.array([1, 2, 3], dtype="float64"), np.array([[1, 2], [3, 4]], "int32"), np.asarray([0.5, 1.5], dtype="float32")


def summed(x):  # NATIVE
    return x.sum(dtype="float64"), np.arange(4, dtype="float32")


def wrong(x):
    return x.astype("floaty")


def spelled(x):
    return x.astype(">f8").dtype, x.astype("float16").dtype, x.astype("q").dtype


# CALL: narrow(np.array([1.5, -2.5, 0.0]))
# CALL: narrow(np.array([1e300, 2.0]))
# CALL: made(3)
# CALL: made(0)
# CALL: listed()
# CALL: summed(np.arange(5, dtype=np.float32))
# CALL: wrong(np.ones(2))
# CALL: spelled(np.ones(2))
