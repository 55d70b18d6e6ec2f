"""Rows of an array indexed again, in nested loops whose bounds are known at run time only."""

import numpy as np


def row_sums(table):  # NATIVE
    rows, cols = table.shape
    out = []
    for i in range(rows):
        total = 0
        for j in range(cols - 1):
            if i == j:
                continue
            else:
                total += table[i][j]
        out.append(total)
    return out


def shifted(table, out):  # NATIVE
    rows, cols = table.shape
    for i in range(rows - 1):
        for j in range(cols - 1):
            out[i][j] = table[i + 1][j] - table[i][j + 1]
    return out


def diagonal(a, b):  # NATIVE
    n = a.shape[0]
    s = 0.0
    for i in range(n):
        for k in range(i, n):
            row = a[k]
            s += row[i] * b[i][k]
    return s


# SETUP: import numpy as np
# CALL: row_sums(np.array([[4, 1, 1, 2], [1, 5, 2, -6], [1, 2, 4, -4]]))
# CALL: row_sums(np.array([[0.5, 1.25], [2.0, -0.0]]))
# CALL: row_sums(np.zeros((0, 3)))
# CALL: shifted(np.arange(12.0).reshape(3, 4), np.zeros((3, 4)))
# CALL: shifted(np.arange(12).reshape(3, 4), np.zeros((2, 2), dtype=np.int64))
# CALL: diagonal(np.arange(9.0).reshape(3, 3), np.arange(9.0).reshape(3, 3).T)
# CALL: diagonal(np.arange(9).reshape(3, 3), np.ones((3, 2)))
