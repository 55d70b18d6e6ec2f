"""Classes derived from dict in displays and tests, with other bases, slots, keys of their own and methods that fail."""

import copy

# TIMEOUT: 240


class Mixin:
    def size(self):
        return len(self)


class Typed(dict[str, int]):
    def best(self):  # NATIVE
        return max(self, key=self.get)


class Mixed(Mixin, dict):
    __slots__ = ()

    def first(self):
        return next(iter(self))


class Key:
    def __init__(self, k):
        self.k = k

    def __hash__(self):
        return hash(self.k)

    def __eq__(self, other):
        return isinstance(other, Key) and self.k == other.k


class ByKey(dict):
    asked = 0

    def __missing__(self, key):
        self.asked += 1
        return -key.k


class Hashed(dict):
    def __hash__(self):
        return 5

    def __bool__(self):
        return False


class Failing(dict):
    def __missing__(self, key):
        return 1 // key

    def __setitem__(self, k, v):
        if v < 0:
            raise ValueError(f"{k}: {v}")
        super().__setitem__(k, v)


class Deep(Failing):
    def __getitem__(self, k):
        return super().__getitem__(k) + 1000


def displays():  # NATIVE
    d = Typed()
    d["a"] = 3
    d["b"] = 5
    e = {"z": 0, **d, "y": 1, **d}
    t = not d
    return e, t, bool(d), d.best(), sorted(d, key=d.get, reverse=True), list({**d}.items()), len({**d, "a": 1})


def others():
    m = Mixed(a=1, b=2)
    m["c"] = 3
    b = ByKey()
    b[Key(1)] = 10
    print(m.size(), m.first(), m, b[Key(1)], b[Key(7)], b[Key(7)], b.asked, len(b))
    h = Hashed({1: 2})
    print(hash(h), bool(h), not h, {h: 3}[h], len(h), 1 if h else 2)
    c = copy.deepcopy(m)
    c["c"] = 4
    print(m, c, type(c), m == c, m != c, h == {1: 2})


def failures():
    f = Failing()
    f[1] = 2
    d = Deep({5: 6})
    for step in (
        lambda: f[0],
        lambda: f[3],
        lambda: f.__setitem__(2, -1),
        lambda: d[5],
        lambda: d[2],
        lambda: d[0],
        lambda: d["x"],
        lambda: f.update(5),
        lambda: f.update([(1,)]),
    ):
        try:
            print(step())
        except (ZeroDivisionError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
    print(f, d)


def total(d):
    return d[4] + d[1] + d[0]


# CALL: displays()
# CALL: others()
# CALL: failures()
# CALL: total(Failing({4: 1}))
# CALL: total(Deep({4: 1}))
# CALL: total(Failing({4: 1, 0: 2.5}))
# CALL: total({4: 1, 0: 2.5, 1: 1})
