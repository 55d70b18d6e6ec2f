"""Arrays in other shapes, dtypes as values, new arrays of any dtype."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def same_dtype(x):  # NATIVE
    y = np.zeros(x.shape, dtype=x.dtype)
    z = np.full((2, 2, 2), x[0, 0])
    return y, z, np.empty_like(x, dtype=np.float32).shape, x.dtype.type(3), np.ones_like(x), np.arange(4, dtype=x.dtype)


def dtype_objects(x):
    return x.dtype, x.dtype.type, x.dtype == np.float64, x[0, 0].dtype, x.dtype.kind


def reshaped(x, n):  # NATIVE
    flat = x.reshape(-1)
    pair = x.reshape(n, -1)
    column = x.ravel()[:, np.newaxis]
    back = flat[::2].reshape((len(flat[::2]), 1))
    return flat, pair, column, back, x.T, x.T.reshape(-1), x.T.ravel(), x.T.flatten(), x.transpose(1, 0), x.swapaxes(0, 1)


def shares(x):
    v = x.reshape(-1)
    v[0] = 9
    w = x.T.ravel()
    w[1] = 7
    x.T[0, 1] = 5
    return v, w, x


def three(x):  # NATIVE
    return x.reshape(2, 3, 4).T, x.reshape(2, 3, 4).transpose((2, 0, 1)), x.reshape(2, 3, 4)[:, 1:].reshape(4, 4)


def ranges(n):  # NATIVE
    return np.arange(n, dtype=np.uint8), np.arange(n, dtype=complex), np.arange(1, n, 3, dtype=np.float32)


# CALL: same_dtype(np.arange(4.0).reshape(2, 2))
# CALL: same_dtype(np.arange(4, dtype=np.int16).reshape(2, 2))
# CALL: same_dtype(np.arange(4, dtype=np.complex128).reshape(2, 2))
# CALL: dtype_objects(np.arange(4.0).reshape(2, 2))
# CALL: dtype_objects(np.arange(4, dtype=np.uint8).reshape(2, 2))
# CALL: reshaped(np.arange(12.0).reshape(3, 4), 2)
# CALL: reshaped(np.arange(24).reshape(6, 4)[::2], 2)
# CALL: reshaped(np.arange(24).reshape(6, 4)[:, ::2], 2)
# CALL: reshaped(np.arange(24).reshape(6, 4)[::-1, 1:2], 2)
# CALL: reshaped(np.zeros((0, 4)), 2)
# CALL: reshaped(np.arange(12.0).reshape(3, 4), 5)
# CALL: reshaped(np.arange(12.0).reshape(3, 4), -1)
# CALL: shares(np.arange(6.0).reshape(2, 3))
# CALL: shares(np.arange(12.0).reshape(2, 6)[:, ::2])
# CALL: three(np.arange(24))
# CALL: three(np.arange(25))
# CALL: ranges(10)
# CALL: ranges(300)
