"""Scalars of the narrower and the complex dtypes: promotion, wrapping with warnings, weak Python numbers."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def floats(x, y):  # NATIVE
    s = np.float32(0)
    for i in range(len(x)):
        s += x[i] * y[i] - 0.1
    t = x[0] * y[1] + 2 - x[1] / 3
    return s, t, np.sqrt(x[1]), np.exp(x[2]), x[0] < y[0], x[0] == 0.1, -x[1], abs(x[0]), float(x[1]), x[0] // 2, x[1] % 3, x[0] ** 2


def ints(a, b, n):  # NATIVE
    out = np.zeros(len(a), dtype=a.dtype)
    s = a[0]
    for i in range(len(a)):
        if a[i] > b[i] and a[i] != 3:
            s = s ^ a[i]
        out[i] = a[i] // 2 + b[i] % 3
    return s, out, a[0] + n, a[0] * b[0], a[1] - b[0], a[0] ** 2, a[0] << 1, a[0] >> 1, a[0] / b[1], int(a[0]), ~a[0], a[0] < -1, a[0] >= 2.5, a[0] & 5, a[0] | 8


def complexes(z, w):  # NATIVE
    q = z * w + z - 1.5
    v = z.copy()
    v += w
    v *= 1j
    return q, v, z[0] * w[0] + 2, z[0] / w[1], abs(z[0]), z[0].real, z[0].imag, z[1].conjugate(), abs(z), np.conj(z), z / w, -z, z == w, z[0] == 1, np.exp(z), 3 - z, z[::2] * w[::2]


# CALL: floats(np.arange(5, dtype=np.float32) / np.float32(3), np.ones(5, dtype=np.float32))
# CALL: floats(np.array([np.nan, 1, np.inf], dtype=np.float32), np.array([1, 2, 0], dtype=np.float32))
# CALL: floats(np.array([3e38, 1, 1000], dtype=np.float32), np.array([9, 2, 3e38], dtype=np.float32))
# CALL: ints(np.array([3, 7, 9], dtype=np.int32), np.array([2, 7, 4], dtype=np.int32), 5)
# CALL: ints(np.array([200, 100, 3], dtype=np.uint8), np.array([100, 2, 9], dtype=np.uint8), 77)
# CALL: ints(np.array([200, 100, 3], dtype=np.uint8), np.array([1, 2, 9], dtype=np.uint8), 300)
# CALL: ints(np.array([200, 100, 3], dtype=np.uint8), np.array([1, 2, 9], dtype=np.uint8), -1)
# CALL: ints(np.array([-128, 100, 3], dtype=np.int8), np.array([-1, 2, 9], dtype=np.int8), 1)
# CALL: ints(np.array([30000, 100, 3], dtype=np.int16), np.array([2, 2, 0], dtype=np.int16), 1)
# CALL: complexes(np.array([1 + 2j, 3j, -0.5]), np.array([2j, 1 - 1j, 4]))
# CALL: complexes(np.array([1 + 2j, 3j, np.inf]), np.array([0, 1 - 1j, np.nan]))
# CALL: complexes(np.array([1e200 + 2j, 0, 1]), np.array([1e200j, 0, 4]))
