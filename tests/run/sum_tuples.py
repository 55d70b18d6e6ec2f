"""sum(tuples, ()): tuples added up one by one, in functions and in the module body."""

# TIMEOUT: 120

WEIGHTS = {"a": 1, "b": 2}
TABLES = {"a": (1, 2, 3, 4), "b": (5, 6, 7, 8)}
for k, table in list(TABLES.items()):
    pad = lambda row: (0,) + tuple(x + WEIGHTS[k] for x in row) + (0,)
    TABLES[k] = sum((pad(table[i * 2 : i * 2 + 2]) for i in range(2)), ())
    TABLES[k] = (0,) * 2 + TABLES[k] + (0,) * 2


def value(name, i, j):  # NATIVE
    t = TABLES[name]
    return t[i] - t[j]


def padded(row, by):  # NATIVE
    return (0,) + tuple(x + by for x in row) + (0,)


def joined(rows):  # NATIVE
    return sum((padded(r, 2) for r in rows), ())


def flat(rows):  # NATIVE
    return sum(rows, ())


def named(rows):
    return sum(rows, start=())


def pairs(n):  # NATIVE
    return sum([(i, i * i) for i in range(n)], ())


def wrong(rows):
    return sum(rows, ())


# CALL: [value("a", 3, i) for i in range(12)], value("b", 10, 3)
# CALL: value("b", 99, 0)
# CALL: TABLES
# CALL: joined([(1, 2), (3, 4)])
# CALL: joined([])
# CALL: flat([(1, 2), (3, 4)])
# CALL: flat([(1,), (), (3, 4)])
# CALL: flat([])
# CALL: named([(1, 2), (3, 4)])
# CALL: pairs(4), pairs(0)
# CALL: wrong([(1, 2), 3])
# CALL: wrong([[1], [2]])
# CALL: wrong(["ab"])
# CALL: wrong(7)
