"""A class whose __getitem__ gives rows for an int and items for a pair: the rows are array.array."""

from array import array


class Table:
    def __init__(self, w, h):
        self.width = w
        self.height = h
        self.data = [array("d", [0]) * w for y in range(h)]

    def __getitem__(self, idx):
        if isinstance(idx, tuple):
            return self.data[idx[1]][idx[0]]
        else:
            return self.data[idx]

    def __setitem__(self, idx, val):
        if isinstance(idx, tuple):
            self.data[idx[1]][idx[0]] = val
        else:
            self.data[idx] = val


def fill(t, seed):  # NATIVE
    for y in range(t.height):
        for x in range(t.width):
            seed = (seed * 1103515245 + 12345) % 2147483648
            t[x, y] = seed / 2147483648 - 0.5


def factor(a, pivot):  # NATIVE
    m, n = a.height, a.width
    for j in range(min(m, n)):
        jp = j
        t = abs(a[j][j])
        for i in range(j + 1, m):
            ab = abs(a[i][j])
            if ab > t:
                jp = i
                t = ab
        pivot[j] = jp
        if a[jp][j] == 0:
            raise ValueError("zero pivot in column %d" % j)
        if jp != j:
            a[j], a[jp] = a[jp], a[j]
        if j < m - 1:
            recp = 1.0 / a[j][j]
            for k in range(j + 1, m):
                a[k][j] *= recp
        if j < min(m, n) - 1:
            for i in range(j + 1, m):
                for k in range(j + 1, n):
                    a[i][k] -= a[i][j] * a[j][k]


def run(n, seed):
    t = Table(n, n)
    fill(t, seed)
    row = t[1]
    pivot = [0] * n
    factor(t, pivot)
    row[0] = 99.0
    return pivot, [list(t[y]) for y in range(n)], t[0, 0], row is t[pivot.index(1)] or row in t.data


def singular(n):
    t = Table(n, n)
    factor(t, [0] * n)


def outside(n):
    t = Table(n, n)
    fill(t, 3)
    return t[n]


class Other(Table):
    def __getitem__(self, idx):
        return NotImplemented if idx == 1 else idx


def others():
    return Other(2, 2)[1], Other(2, 2)[0]


# CALL: run(4, 7)
# CALL: run(6, 1)
# CALL: singular(3)
# CALL: outside(2)
# CALL: others()
