"""Nested lists as matrices: multiplication and in-place change of rows."""


def multiply(a, b):
    n, k, m = len(a), len(b), len(b[0])
    out = [[0.0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            s = 0.0
            for t in range(k):
                s += a[i][t] * b[t][j]
            out[i][j] = s
    return out


def row_alias(a):
    row = a[0]
    row[0] = 99.0
    return a, row


# CALL: multiply([[1.0, 2.0], [3.0, 4.0]], [[0.5], [0.25]])
# CALL: multiply([[1, 2]], [[3], [4]])
# CALL: multiply([], [[1.0]])
# CALL: multiply([[1.0, 2.0], [3.0]], [[1.0], [1.0]])
# CALL: row_alias([[1.0, 2.0], [3.0]])
