"""2-D kernels over transposed, sliced, Fortran-ordered and broadcast arrays."""


def row_sums(a, out):  # NATIVE
    for i in range(a.shape[0]):
        s = 0.0
        for j in range(a.shape[1]):
            s += a[i, j]
        out[i] = s
    return out


# CALL: row_sums(np.arange(6.0).reshape(2, 3), np.zeros(2))
# CALL: row_sums(np.arange(6.0).reshape(2, 3).T, np.zeros(3))
# CALL: row_sums(np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.zeros(2))
# CALL: row_sums(np.arange(24.0).reshape(4, 6)[::2, ::-2], np.zeros(2))
# CALL: row_sums(np.broadcast_to(np.arange(3.0), (2, 3)), np.zeros(2))
# CALL: row_sums(np.arange(6).reshape(2, 3), np.zeros(2))
# CALL: row_sums(np.arange(6.0).reshape(2, 3), np.zeros(1))
# CALL: (buffer := np.arange(8.0))
# CALL: row_sums(buffer.reshape(2, 4), buffer[:2])
# CALL: row_sums(buffer.reshape(2, 4), buffer.reshape(2, 4)[:, 0])
