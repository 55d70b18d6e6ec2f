"""Arrays that are not plain: other dtypes, read-only, strided, byte-swapped, misaligned, 0-d, 3-d."""


def total(x):  # NATIVE
    s = 0.0
    for i in range(len(x)):
        s += x[i]
    return s


def total_rows(x):
    s = 0.0
    for i in range(len(x)):
        s += x[i]
    return s


def clear(x):  # NATIVE
    for i in range(len(x)):
        x[i] = 0


# SETUP:
# def read_only(x):
#     x.flags.writeable = False
#     return x
#
# def misaligned(n):
#     raw = np.zeros(8 * n + 1, dtype=np.uint8)
#     view = raw[1:].view(np.float64)
#     view[:] = np.arange(n)
#     return view
#
# CALL: total(np.arange(4.0))
# CALL: total(np.arange(4, dtype=np.float32))
# CALL: total(np.arange(4, dtype=np.int32))
# CALL: total(np.arange(4, dtype=np.uint8))
# CALL: total(np.arange(4, dtype=np.complex128))
# CALL: total(np.arange(4.0).astype(">f8"))
# CALL: total(np.arange(8.0)[::2])
# CALL: total(np.arange(4.0)[::-1])
# CALL: total(read_only(np.arange(4.0)))
# CALL: total(misaligned(4))
# CALL: total(np.arange(4).astype(object))
# CALL: total(np.array(3.0))
# CALL: total_rows(np.zeros((2, 2, 2)))
# CALL: total_rows(np.zeros((2, 2)))
# CALL: total(np.broadcast_to(np.float64(2.0), (4,)))
# CALL: total([1.0, 2.0])
# CALL: total((1, 2))
# CALL: clear(np.arange(4.0))
# CALL: clear(np.arange(8.0)[::2])
# CALL: clear(np.arange(4.0).astype(">f8"))
# CALL: clear(misaligned(4))
# CALL: clear(read_only(np.arange(4.0)))
# CALL: clear(np.arange(4, dtype=np.float32))
# CALL: clear(np.array(["a", "b"]))
