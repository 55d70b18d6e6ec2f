"""Classes derived from OrderedDict: caches that forget what was used longest ago."""

# TIMEOUT: 240

import collections
import copy
import pickle
from collections import OrderedDict


class Cache(OrderedDict):
    def __init__(self, size=4):
        super().__init__()
        self.size = size
        self.hits = 0

    def find(self, key, default=None):  # NATIVE
        if key in self:
            self.move_to_end(key)
            self.hits += 1
            return self[key]
        return default

    def put(self, key, value):  # NATIVE
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


class Recipe(collections.OrderedDict):
    """The one of CPython's documentation."""

    def __init__(self, maxsize=3, /, *args, **kwds):
        self.maxsize = maxsize
        super().__init__(*args, **kwds)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            del self[oldest]


class Named(OrderedDict):
    def popitem(self, last=True):
        k, v = super().popitem(last)
        return "popped", k, v

    def keys(self):
        return ["not", "these"]


class Plain(OrderedDict):
    pass


def use(n):
    c = Cache(10)
    x, t = 1, 0
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        k = x % 17
        v = c.find(k, -1)
        if v < 0:
            c.put(k, i)
        else:
            t += v
    return t, c.hits, len(c), list(c), c


def recipe():
    r = Recipe(3, a=1, b=2)
    for i, k in enumerate("cdeac"):
        r[k] = i
        if "c" in r:
            r["c"] += 1
    print(r, list(r.items()), len(r), r.maxsize, r.pop("c"), r.setdefault("z", 5), r)
    r.update(q=1)
    print(r, r.popitem(), r)
    try:
        r["none"]
    except KeyError as e:
        print(repr(e))


def named():
    n = Named()
    for i in range(5):
        n[i] = i * i
    print(n.popitem(), n.popitem(False), n.keys(), list(n), n, len(n))
    n.move_to_end(1)
    n.move_to_end(3, last=False)
    print(list(n.items()), list(n.values()), list(reversed(n)), next(iter(n)), next(reversed(n)), n)


def shared():
    p = Plain([(3, "c"), (1, "a"), (2, "b")])
    q = p
    out = []
    for k in p:
        out.append(k)
        if k == 1:
            print(p, q is p)
            p[1] = "changed"
    print(out, p, p == OrderedDict([(1, "a")]), p == dict(p), isinstance(p, dict), isinstance(p, OrderedDict), type(p))
    p.move_to_end(3)
    print(p, p.popitem(last=False), p.pop(3), p.pop(9, "none"), p, copy.copy(p), type(copy.copy(p)), type(p.copy()), p | {7: "x"})
    try:
        for k in p:
            p[k + 5] = "more"
    except RuntimeError as e:
        print(e)
    print(pickle.loads(pickle.dumps(p)) == p, Plain(a=1, b=2), Plain(), Plain.fromkeys([1, 2]))
    p.clear()
    print(p, len(p), bool(p))


def grown(c, k, v):
    before = list(c)
    c.put(k, v)
    return before, list(c), c


# CALL: use(100)
# CALL: use(3000)
# CALL: recipe()
# CALL: named()
# CALL: shared()
# CALL: grown(Cache(2), 1, 2)
# CALL: grown(Cache(2), 1, 2.5)
# CALL: [(c := Cache(2)), grown(c, 1, 2), grown(c, 2, 3), grown(c, 3, 4)]
# CALL: Plain().popitem()
# CALL: Plain().move_to_end(1)
