"""Lists that a function returns and whose callers store items of further types in them."""


def zeros(n, m):  # NATIVE
    return [[0 for _ in range(n)] for _ in range(m)]


def twice(n):  # NATIVE
    row = [0] * n
    return [row, row]


def pair(n):  # NATIVE
    row = [1] * n
    return row, row


def product(a, b):  # NATIVE
    out = zeros(len(a), len(b[0]))
    for i in range(len(a)):
        for j in range(len(b[0])):
            total = 0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            out[i][j] = total
    return out


def first_row(n):  # NATIVE
    rows = twice(n)
    row = rows[0]
    row[0] = 1.5
    return rows, rows[0] is rows[1]


def appended(n):  # NATIVE
    rows = twice(n)
    rows[0].append("x")
    return rows


def both(n):  # NATIVE
    x, y = pair(n)
    x[0] = 2.5
    return x, y, x is y


def smooth(u, k):  # NATIVE
    for _ in range(3):
        v = [[0.0] * len(u[0]) for _ in range(len(u))]
        for i in range(1, len(u) - 1):
            v[i][0] = u[i][0] + k[i][0] * (u[i - 1][0] - u[i + 1][0])
        u = v
    return u


# CALL: zeros(2, 2)
# CALL: product([[1.0, 2.0], [3.0, 4.5]], [[0.5, 1.0], [2.0, -1.0]])
# CALL: product([[1, 2], [3, 4]], [[5, 6], [7, 8]])
# CALL: first_row(3)
# CALL: appended(2)
# CALL: both(2)
# CALL: smooth([[1, 2], [3, 4], [5, 6], [7, 9]], [[1], [2], [3], [4]])
# CALL: smooth([[1.5, 2], [3.5, 4], [5, 6]], [[1], [2], [3]])
