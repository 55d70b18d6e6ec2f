"""Arrays of every dtype: elements read and written, slices assigned, loops over them."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def put(a, i, v):
    for _ in range(1):
        a[i] = v
    return a


def put_all(a, v):
    for _ in range(1):
        a[:] = v
    return a


def put_array(a, b):
    for _ in range(1):
        a[1:] = b
    return a


def total(a):
    s = 0
    for x in a:
        s = s + x
    return s, a[0], a[-1], len(a), a.shape


# CALL: put(np.zeros(3, dtype=np.float32), 1, 2.5)
# CALL: put(np.zeros(3, dtype=np.float32), 1, 1e300)
# CALL: put(np.zeros(3, dtype=np.float32), 1, 2**60 + 12345)
# CALL: put(np.zeros(3, dtype=np.int32), 1, 2**40)
# CALL: put(np.zeros(3, dtype=np.int32), 1, 7)
# CALL: put(np.zeros(3, dtype=np.int32), 1, -7.9)
# CALL: put(np.zeros(3, dtype=np.int32), 1, np.nan)
# CALL: put(np.zeros(3, dtype=np.int8), 1, 300)
# CALL: put(np.zeros(3, dtype=np.int8), 1, 300.5)
# CALL: put(np.zeros(3, dtype=np.uint8), 1, -1)
# CALL: put(np.zeros(3, dtype=np.uint8), 1, 255)
# CALL: put(np.zeros(3, dtype=np.uint8), 1, -0.5)
# CALL: put(np.zeros(3, dtype=np.uint64), 1, 2**63 - 1)
# CALL: put(np.zeros(3, dtype=np.uint64), 1, -1)
# CALL: put(np.zeros(3, dtype=np.int16), 1, True)
# CALL: put(np.zeros(3, dtype=bool), 1, 2)
# CALL: put(np.zeros(3, dtype=bool), 1, np.nan)
# CALL: put(np.zeros(3, dtype=complex), 1, 2.5)
# CALL: put(np.zeros(3, dtype=complex), 1, 2)
# CALL: put(np.zeros(3, dtype=np.int32), 1, np.int64(2**40))
# CALL: put(np.zeros(3, dtype=np.float32), 1, np.float64(0.1))
# CALL: put(np.zeros(3, dtype=np.float32), 1, np.int64(2**60 + 12345))
# CALL: put_all(np.zeros(3, dtype=np.float32), 0.1)
# CALL: put_all(np.zeros(3, dtype=np.uint16), 70000)
# CALL: put_array(np.zeros(3, dtype=np.float32), np.array([0.1, 1e300]))
# CALL: put_array(np.zeros(3, dtype=np.float32), np.array([1, 2**30 + 1]))
# CALL: put_array(np.zeros(3), np.array([0.1, 2.0], dtype=np.float32))
# CALL: put_array(np.zeros(3, dtype=np.int64), np.array([-1, 2], dtype=np.int8))
# CALL: put_array(np.zeros(3, dtype=np.int8), np.array([-1, 200]))
# CALL: put_array(np.zeros(3, dtype=np.uint8), np.array([-1, 2], dtype=np.int8))
# CALL: put_array(np.zeros(3, dtype=np.int64), np.array([1.5, np.nan]))
# CALL: put_array(np.zeros(3, dtype=complex), np.array([1.5, np.nan]))
# CALL: put_array(np.zeros(3), np.array([1.5, 2j]))
# CALL: total(np.arange(4, dtype=np.float32) / 3)
# CALL: total(np.arange(4, dtype=np.int32))
# CALL: total(np.arange(4, dtype=np.uint8) + np.uint8(250))
# CALL: total(np.arange(4, dtype=np.int8))
# CALL: total(np.array([True, False]))
# CALL: total(np.array([1j, 2.5]))
# CALL: total(np.array([1j, 2.5], dtype=np.complex64))
