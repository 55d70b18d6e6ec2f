"""Dicts: every method and form, made here and passed in, with keys of all kinds."""


def tally(words):  # NATIVE
    out = {}
    for w in words:
        out[w] = out.get(w, 0) + 1
    return out


def methods(d, k, n):
    a = d.copy()
    b = dict(d)
    a[k] = n
    got = a.get(k), a.get("missing"), a.get("missing", 2.5), a.setdefault("new", 7), a.setdefault(k, 9)
    popped = a.pop(k), a.pop(k, None), a.pop(k, "gone")
    last = a.popitem()
    b.update(a)
    b |= {"z": 26}
    c = a | b
    return got, popped, last, a, b, c, a == b, a != b, list(c.keys()), list(c.values()), list(c.items()), len(c)


def edges(d, k):
    out = []
    for f in range(4):
        try:
            if f == 0:
                out.append(d[k])
            elif f == 1:
                del d[k]
            elif f == 2:
                out.append(d.pop(k))
            else:
                d.clear()
                d.popitem()
        except KeyError as e:
            out.append(repr(e))
    return out, d


def equal_keys():  # NATIVE
    d = {1: "int"}
    d[1.0] = "float"
    d[True] = "bool"
    e = {0.0: 1, 2**53: 3}
    e[-0.0] = 2
    return d, e, 1.0 in d, d.get(True), e.get(9007199254740992.0), e.get(0), (1 in e, 0 in e)


def tuple_keys(n):  # NATIVE
    grid = {}
    for i in range(n):
        for j in range(i):
            grid[i, j] = i * 10.0 + j
    return grid, grid.get((2, 1)), grid.get((2.0, 1)), (9, 9) in grid, sum(grid.values())


def mixed(n):  # NATIVE
    d = {}
    for i in range(n):
        if i % 3 == 0:
            d[i] = "int"
        elif i % 3 == 1:
            d[str(i)] = i
        else:
            d[None] = i * 0.5
    return d, d.get(3), d.get("4"), d.get(None), [k for k in d]


def nested(n):  # NATIVE
    d = {}
    for i in range(n):
        d.setdefault(i % 3, {})[i] = [i, -i]
    d[1][1].append(100)
    return d, d[0][0], {k: len(v) for k, v in d.items()}


def changed(d, how):
    seen = []
    for k in d:
        seen.append(k)
        if how == 0:
            d[k + 100] = 1
        elif how == 1:
            del d[k]
        elif how == 2:
            del d[k]
            d[k + 1000] = 1
        elif how == 3:
            d[k] = -1
        if len(seen) > 20:
            break
    return seen, d


def removed_and_added(n):
    d = {i: i for i in range(n)}
    for i in range(0, n, 2):
        del d[i]
    for i in range(n):
        d[i * 3] = i
        if len(d) > n:
            d.popitem()
    return d, list(d.items())[-3:]


def floats(xs):
    d = {}
    for x in xs:
        d[x] = d.get(x, 0) + 1
    return d


def views(d):
    n = 0
    for i, (k, v) in enumerate(d.items()):
        n += i * v + len(k)
    for k, v in zip(d, d.values()):
        n += v + len(k)
    return n, "a" in d.keys(), 2 in d.values(), max(d.values()), sorted(d), sorted(d.items()), len(d.items())


def escaping(n):
    d = {i: str(i) for i in range(n)}
    keep = [d]
    for k in d:
        if k == 1:
            keep.append(id(d) != 0)
        d[k] = d[k] + "!"
    d[n] = "last"
    return d is keep[0], d, keep


def from_pairs(n):  # NATIVE
    return dict([(i, i * i) for i in range(n)]), dict(zip(range(n), "abc")), dict(enumerate("xy"))


def untyped(key):
    d = {key: 1}
    d[key] = 2
    return d, d[key]


def share(d, n):
    for i in range(n):
        d[i] = d.get(i, 0) + i
    return len(d)


# CALL: tally(["a", "b", "a", "c", "a"])
# CALL: tally(("x", "y", "x"))
# CALL: tally("mississippi")
# CALL: methods({"a": 1, "b": 2}, "b", 5)
# CALL: methods({}, "b", 5)
# CALL: edges({"a": 1, "b": 2}, "a")
# CALL: edges({"a": 1, "b": 2}, "x")
# CALL: edges({1: 1, 2: 2}, (1, 2))
# CALL: edges({1: 1, 2: 2}, [])
# CALL: equal_keys()
# CALL: tuple_keys(5)
# CALL: mixed(9)
# CALL: nested(7)
# CALL: changed({1: 1, 2: 2, 3: 3}, 0)
# CALL: changed({1: 1, 2: 2, 3: 3}, 1)
# CALL: changed({1: 1, 2: 2, 3: 3}, 2)
# CALL: changed({1: 1, 2: 2, 3: 3}, 3)
# CALL: changed({}, 0)
# CALL: removed_and_added(40)
# CALL: floats([1.5, 2.5, 1.5, 2, 2.0, -0.0, 0.0])
# CALL: floats([float("nan"), 1.0, float("inf")])
# CALL: views({"a": 1, "bb": 2})
# CALL: escaping(4)
# CALL: from_pairs(3)
# CALL: untyped("k")
# CALL: untyped(b"k")
# CALL: untyped(3 + 4j)
# CALL: untyped([1])
# CALL: share((kept := {1: 5, 7: 1}), 3)
# CALL: share(kept, 4)
# CALL: share({1: "a"}, 2)
# CALL: share({1: 1, 2: 2, 3: 3, 0: 1 << 70}, 2)
# CALL: share({"a": 1}, 2)
# TIMEOUT: 150
