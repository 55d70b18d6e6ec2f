# collections.namedtuple: classes made by a call, native as those of typing.NamedTuple.
import collections
from collections import namedtuple

Point = namedtuple("Point", "x y")
Record = collections.namedtuple("Record", ["name", "value", "tag"])
Pair = namedtuple("Pair", "left, right")
Default = namedtuple("Default", "x y", defaults=[1])
Renamed = namedtuple("Renamed", ["x", "class"], rename=True)
Other = namedtuple("Called", "x")


def points(n):  # NATIVE
    pts = [Point(i % 13, i % 7) for i in range(n)]
    seen = {}
    total = 0
    for p in pts:
        seen[p] = seen.get(p, 0) + 1
        total += p.x * p[1]
    for x, y in pts:
        total += x - y
    return total, len(seen), pts[-1], Point(y=2, x=1) == Point(1, 2)


def records(n):  # NATIVE
    rs = [Record(f"r{i % 10}", i * 0.5, i % 3) for i in range(n)]
    rs.sort(key=lambda r: (r.tag, -r.value))
    sums = {}
    for r in rs:
        sums[r.name] = sums.get(r.name, 0.0) + r.value
    return rs[0].name, rs[-1].tag, sums["r3"]


def tree(n):  # NATIVE
    if n == 0:
        return None
    return Pair(tree(n - 1), tree(n - 1))


def depth(t):  # NATIVE
    return 0 if t is None else 1 + max(depth(t.left), depth(t.right))


def others():
    return Default(3), Renamed(1, 2), Other(3), Default(3, 4) == (3, 4), Renamed._fields


def crossing():
    p = Point(1, 2)
    return p, p._replace(x=5), p._asdict(), Point._make("ab"), Point._fields, p + (3,), p == (1, 2), {p: 1}[(1, 2)]


def names():
    return Point.__name__, Other.__name__, repr(Point), Point.__doc__, Point.__module__ == __name__


def missing():
    return Point(1)


def unexpected():
    return Record("a", 1.0, 2, price=3)


def assigned():
    p = Point(1, 2)
    p.x = 3


# CALL: points(40)
# CALL: records(40)
# CALL: (depth(tree(4)), tree(2))
# CALL: others()
# CALL: crossing()
# CALL: names()
# CALL: missing()
# CALL: unexpected()
# CALL: assigned()
# CALL: depth(Pair(Pair(None, None), None))
