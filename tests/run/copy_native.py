import copy
from collections import Counter, defaultdict, deque


def boards(n):  # NATIVE
    grid = [[0] * n for _ in range(n)]
    deep = copy.deepcopy(grid)
    flat = copy.copy(grid)
    grid[0][0] = 5
    deep[0][1] = 7
    flat.append([1])
    return grid, deep, flat, flat[0] is grid[0], deep[0] is grid[0]


def shared_parts(n):  # NATIVE
    row = [n]
    grid = [row, row, [n]]
    deep = copy.deepcopy(grid)
    deep[0].append(1)
    return grid, deep, deep[0] is deep[1]


def all_kinds(n):  # NATIVE
    d = {"a": [1], "b": [n]}
    e = copy.deepcopy(d)
    e["a"].append(2)
    f = copy.copy(d)
    f["c"] = [3]
    s = {1, 2, n * 8}
    t = copy.deepcopy(s)
    t.add(9)
    q = copy.deepcopy(deque([(1, [2])], 4))
    q[0][1].append(n)
    c = copy.deepcopy(Counter("aab"))
    g = defaultdict(list)
    g[n].append(1)
    h = copy.deepcopy(g)
    h[n].append(2)
    h[5].append(3)
    return d, e, f, s, t, q, c, g, h, copy.deepcopy((1, [n])), copy.deepcopy("a"), copy.copy(n), copy.deepcopy([None, 1.5, [n]])


def from_python(x):
    y = copy.deepcopy(x)
    y.append([7])
    z = copy.copy(x)
    z.append([8])
    return x, y, z


# SETUP:
# inner = [1]
# outer = [inner, inner]
#
# CALL: boards(3)
# CALL: shared_parts(4)
# CALL: all_kinds(2)
# CALL: from_python(outer)
# CALL: from_python([[1], "x"])
# CALL: outer
