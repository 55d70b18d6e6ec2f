# TIMEOUT: 120
def operations(a, b):  # NATIVE
    x, y = a.keys(), b.keys()
    return x & y, x - y, x | y, y - x, x == y, x != y, x <= y, x >= y


def with_sets(a, s):  # NATIVE
    k = a.keys()
    return k & s, s & k, k - s, s - k, k | s, s | k


def changes(old, new):  # NATIVE
    out = []
    for k in sorted(old.keys() - new.keys()):
        out.append(("removed", k))
    for k in sorted(new.keys() - old.keys()):
        out.append(("added", k))
    for k in old.keys() & new.keys():
        if old[k] != new[k]:
            out.append(("changed", k))
    return out


def orders(n, m):  # NATIVE
    a = {i * 37 % 101: i for i in range(n)}
    b = {i * 17 % 103: str(i) for i in range(m)}
    x = {i * 7 % 97 for i in range(m)}
    a.pop(0, None)
    return (list(a.keys() & b.keys()), list(a.keys() - b.keys()), list(a.keys() | b.keys()), list(a.keys() & x), list(x - a.keys()), list(x | b.keys()), list(a.keys() - x), list(a.keys() | x))


def overlap(rows):  # NATIVE
    n = 0
    for a in rows:
        for b in rows:
            n += len(a.keys() & b.keys())
    return n


# CALL: operations({1: 2, 3: 4}, {3: 5, 7: 1})
# CALL: operations({1: 2, 3: 4}, {3: 5, 1: 1})
# CALL: operations({1: 2}, {3: 5, 1: 1})
# CALL: operations({"a": 2}, {"b": 2.5})
# CALL: operations({}, {"b": 2})
# CALL: operations({(1, 2): 3}, {(1, 2): [1]})
# CALL: operations({1: 2}, {1.0: 2, 5: 1})
# CALL: with_sets({1: 2, 3: 4}, {3, 5, 9})
# CALL: with_sets({1: 2, 3: 4, 5: 6, 7: 8}, {3, 9})
# CALL: with_sets({1: 2}, set())
# CALL: with_sets({1: 2}, frozenset([1, 2]))
# CALL: changes({"a": 1, "b": 2}, {"b": 3, "c": 4})
# CALL: orders(5, 9)
# CALL: orders(60, 40)
# CALL: orders(40, 90)
# CALL: overlap([{1: 2, 3: 4}, {3: 1}, {}])
