# Rows of lists in loops: taken before them where nothing can change them; errors, resizing, sharing, aliasing.
def grow(a, n):
    s = 0
    for i in range(n):
        for j in range(len(a[i])):
            s += a[i][j]
            if a[i][j] == 3:
                a[i].append(10)
        if i == 1:
            a[i + 1] = [7, 7]
    return s


def swap_rows(a):
    t = 0.0
    for i in range(len(a)):
        for j in range(len(a[0])):
            t = t * 0.5 + a[i][j]
        a[0], a[i] = a[i], a[0]
    return t


def out_of_range(a, i, j):
    try:
        return a[i][j]
    except IndexError as e:
        return str(e)


def set_out_of_range(a, i, j):
    try:
        a[i][j] = 5
    except IndexError as e:
        return str(e)
    return a


def negative(a):
    n = len(a)
    s = 0
    for i in range(n):
        for j in range(n):
            s = s * 3 + a[-i - 1][-j - 1]
    return s


def mixed(a):
    s = 0
    for i in range(len(a)):
        for j in range(len(a[i])):
            s += a[i][j]
    return s


def overflow(a, k):
    for _ in range(k):
        for i in range(2):
            for j in range(2):
                a[i][j] += a[1 - i][1 - j] * 3 + 1
    return a


def conditional(flag, n):
    if flag:
        xs = [1, 2, 3]
    s = 0
    for i in range(n):
        if flag:
            s += xs[i % 3]
    return s


def replace(a):
    row = a[0]
    s = 0
    for k in range(4):
        s += row[0] + a[0][0]
        a[0] = [k, k + 1]
        row[0] += 1
    return s, row, a


def pops(xs):
    s = 0
    for _ in range(len(xs)):
        s = s * 10 + xs[0]
        xs.pop()
    return s


def calls(a):
    def touch(b):
        b[0].append(1)
        return len(b[0])

    s = 0
    for _ in range(3):
        s += a[0][0] + touch(a)
    return s


class Grid:
    def __init__(self, n):
        self.cells = [[0] * n for _ in range(n)]
        self.n = n

    def step(self):
        for i in range(self.n):
            for j in range(self.n):
                self.cells[i][j] += i * j
        return sum(map(sum, self.cells))


def aliased():
    row = [0] * 3
    a = [row] * 3
    for i in range(3):
        for j in range(3):
            a[i][j] += i + j
    return a, row


def scale(a):
    for i in range(2):
        for j in range(2):
            a[i][j] *= 2.0


# CALL: grow([[1, 2, 3], [4, 5], [6]], 3)
# CALL: swap_rows([[1.0, 2.0], [3.0, 4.0], [5.0, 6.5]])
# CALL: out_of_range([[1], [2]], 5, 0)
# CALL: out_of_range([[1], [2]], 0, -2)
# CALL: set_out_of_range([[1], [2]], 0, 1)
# CALL: set_out_of_range([[1], [2]], -1, -1)
# CALL: negative([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
# CALL: negative([[1, 2], [3]])
# CALL: (m := [[1, 2], [3, 4]])
# CALL: overflow(m, 60)
# CALL: conditional(True, 10)
# CALL: conditional(False, 10)
# CALL: replace([[1, 2], [3]])
# CALL: pops([1, 2, 3, 4])
# CALL: calls([[1], [2]])
# CALL: mixed([[1, 2], [3, 4], [5]])
# CALL: mixed([[1, 2], [3, 4.5], [5]])
# CALL: mixed([[1, 2], [3, "x"], [5]])
# CALL: mixed([[1, 2], (3, 4), [5]])
# CALL: mixed([[1, 2], [True, 4], [10**20]])
# CALL: (z := [[0.5, 1.5], [2.5, 3.5]])
# CALL: (held := z[1][0])
# CALL: scale(z)
# CALL: scale(z)
# CALL: (z, held)
# CALL: (g := Grid(4))
# CALL: g.step()
# CALL: g.cells
# CALL: g.step()
# CALL: aliased()
