"""Rows of tables that hold ints among floats: read and written in place, native and in lists that Python holds."""

INF = float("inf")


def relax(graph, n):  # NATIVE
    dist = [[INF] * n for _ in range(n)]
    for i in range(n):
        dist[i][i] = 0
    for u, v, w in graph:
        dist[u][v] = w
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if dist[i][k] + dist[k][j] < dist[i][j]:
                    dist[i][j] = dist[i][k] + dist[k][j]
    return dist


def grid(n, turns):  # NATIVE
    g = [[0] * n for _ in range(n)]
    for i in range(n):
        g[0][i] = 100
    for _ in range(turns):
        new = [row[:] for row in g]
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                new[i][j] = (g[i - 1][j] + g[i + 1][j] + g[i][j - 1] + g[i][j + 1]) / 4
        g = new
    return g


def prefix(xs):  # NATIVE
    best = [0] * (len(xs) + 1)
    for i in range(len(xs)):
        for j in range(i, len(xs)):
            best[j + 1] = max(best[j + 1], best[i] + xs[j] / (j - i + 1))
            best[-1] = best[-1] + 1
    return best


def table(rows, out, n):
    for i in range(n):
        for j in range(n):
            out[i][j] = rows[i][j] + rows[j][-1]
    return out


def beyond(n):
    t = [[0, 0.5], [1, 1.5]]
    seen = []
    for i in range(n):
        for j in range(2):
            seen.append(t[i][j])
            t[i][j - 3] = 7
    return seen


def tables():
    a = [[1, 2.5], [3.0, 4]]
    return table(a, a, 2), a


# CALL: relax([(0, 1, 3), (1, 2, 4), (0, 2, 9), (2, 0, 1)], 4)
# CALL: relax([(0, 1, 3), (1, 2, 2**62), (2, 3, 2**62), (2, 0, 1)], 4)
# CALL: relax([(0, 4, 3)], 4)
# CALL: grid(5, 3)
# CALL: prefix([3, 1, 2, -4, 9])
# CALL: table([[1, 2.5], [3, 4]], [[0, 0.0], [0, 0]], 2)
# CALL: table([[1, 2.5], [3]], [[0, 0.0], [0, 0]], 2)
# CALL: table([[1, 2.5], [3, "x"]], [[0, 0.0], [0, 0]], 2)
# CALL: table([[1, 2.5], [3, True]], [[0, 0.0], (0, 0)], 2)
# CALL: tables()
# CALL: beyond(1)
# CALL: beyond(3)
