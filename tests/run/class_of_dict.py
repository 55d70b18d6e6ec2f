"""Classes derived from dict: their instances are dicts, natively too."""

# TIMEOUT: 240

import copy
import json
import pickle


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        self.update(zip(names, values))
        self.outer = outer

    def find(self, name):  # NATIVE
        if name in self:
            return self
        if self.outer is None:
            raise LookupError(name)
        return self.outer.find(name)


class Tally(dict):
    def __missing__(self, key):
        return 0

    def total(self):  # NATIVE
        return sum(self.values())


class Memo(dict):
    def __missing__(self, n):
        v = self[n] = self[n - 1] + self[n - 2] if n > 1 else n
        return v


class Strict(Tally):
    def __missing__(self, key):
        if key == "bad":
            raise KeyError("strictly " + key)
        return super().__missing__(key) - 1


class Upper(dict):
    kind = "upper"

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.stores = 0

    def __setitem__(self, k, v):
        self.stores += 1
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())

    def __contains__(self, k):
        return dict.__contains__(self, k.upper())

    def __delitem__(self, k):
        dict.__delitem__(self, k.upper())

    def get(self, k, default=None):
        return self[k] if k in self else default


class Registry(dict):
    def __len__(self):
        return 100 + super().__len__()

    def __iter__(self):
        return iter(sorted(super().keys()))

    def __repr__(self):
        return "Registry(" + ", ".join(f"{k}={v}" for k, v in self.items()) + ")"


class Plain(dict):
    pass


class Graph(dict):
    def add(self, a, b):
        self.setdefault(a, []).append(b)
        self.setdefault(b, [])

    def reach(self, start):  # NATIVE
        seen, todo = set(), [start]
        while todo:
            n = todo.pop()
            if n not in seen:
                seen.add(n)
                todo.extend(self[n])
        return sorted(seen)


class Node(dict):
    def __init__(self, label):
        dict.__init__(self)
        self.label = label


def basics():
    t = Tally()
    for w in "the cat and the dog and the bird".split():
        t[w] += 1
    print(t, t.total(), t["none"], "none" in t, len(t), t.get("none"), t.get("none", 5), list(t), bool(t), not t)
    print(sorted(t.items(), key=lambda kv: (-kv[1], kv[0])), max(t, key=t.get), sum(t.values()), max(t.values()))
    print([k for k in t], {k: v for k, v in t.items()}, dict(t), {**t}, sorted(t), list(zip(t, t.values())))
    del t["cat"]
    print(t.pop("dog"), t.pop("dog", None), t.setdefault("new", 7), t.setdefault("new", 8), t.popitem(), t)
    t.update({"x": 1})
    t.update([("y", 2)])
    print(t, t == dict(t), t != {}, t is t, t.copy(), type(t.copy()), t | {"z": 3}, type(t | {"z": 3}))
    print(isinstance(t, dict), isinstance(t, Tally), isinstance(t, Strict), type(t) is dict, type(t) is Tally)
    for k, v in t.items():
        print(k, v, end=" ")
    print(Memo()[60], len(Memo()), Plain(), Plain({1: 2}), Plain([(1, 2)]), Plain(a=1, b=2), Plain({1: 2}) == {1: 2})
    s = Strict()
    for f in (
        lambda: s["bad"],
        lambda: s["good"],
        lambda: Plain()["x"],
        lambda: hash(s),
        lambda: s[[1]],
        lambda: Plain(5),
        lambda: Plain(1, 2),
        lambda: s.pop("q"),
        lambda: Plain().popitem(),
        lambda: s < s,
    ):
        try:
            print(f())
        except (KeyError, TypeError) as e:
            print(type(e).__name__, e)


def scopes():
    g = Env(["a", "b"], [1, 2])
    e = g
    for i in range(5):
        e = Env([f"v{i}"], [i * i], e)
    e.find("a")["a"] = 10
    print(e.find("a")["a"], g, e.find("v3") is e.outer, e.outer.outer, e == {"v4": 16})
    try:
        e.find("nowhere")
    except LookupError as x:
        print(repr(x))


def overridden():
    u = Upper({"A": 0}, c=3)
    u["b"] = 1
    u["b"] += 5
    u.update(raw=2)
    print(u, u.stores, u["B"], u["b"], "b" in u, "raw" in u, u.get("b"), u.get("zz", -1), u.kind, len(u))
    del u["a"]
    u.extra = "late"
    print(u, u.__dict__, list(u), sorted(u.items()), u.setdefault("low", 9), u)
    r = Registry(b=2, a=1)
    r["0"] = 3
    print(r, len(r), list(r), [k for k in r], sorted(r.values()), dict(r), r.keys(), r == {"a": 1})
    for bad in (lambda: u["none"], lambda: u.missing, lambda: u[5]):
        try:
            bad()
        except (KeyError, AttributeError) as e:
            print(type(e).__name__, e)


def shared():
    p = Plain()
    for i in range(5):
        p[i] = i * i
    q = p
    out = []
    for k in p:  # Python sees it while it is iterated over
        out.append(k)
        if k == 2:
            print(p, repr(q), f"{p}", json.dumps(p), q is p)
            p[1] = 50
    print(out, p, q[1], 3 in p, 9 in p, len(q))
    try:
        for k in p:
            p[k + 100] = 1
    except RuntimeError as e:
        print(e)
    p |= {7: 7}
    print(p, type(p), q is p, copy.copy(p), type(copy.copy(p)), copy.deepcopy(p) == p, p.keys(), list(p.items())[:2])
    known = {"a": p}
    known["a"][0] = -1
    print(p[0], known["a"] is p)
    p.clear()
    print(p, known, len(p))
    d = Plain({i: i for i in range(6)})
    for i in range(0, 6, 2):
        del d[i]
    it = iter(d)
    print(next(it), d, next(it), list(it))
    again = pickle.loads(pickle.dumps(Env(["k"], [1], Env(["j"], [2]))))
    print(again, again.outer, type(again), again.find("j"))


def graphs():
    g = Graph()
    for i in range(40):
        g.add(i, i * 7 % 40)
        g.add(i, i // 2)
    n = Node("a")
    n["self"] = n
    n["b"] = Node("b")
    print(g.reach(11), len(g), n["self"]["self"].label, n["self"] is n, n["b"].label, n["b"], type(n["b"]), list(n))


def wide(n):  # NATIVE
    t = Plain()
    t[0] = 1
    for i in range(n):
        t[i + 1] = t[i] * 1000
    return t


def grown(d, k, v):
    """From Python: an instance comes in."""
    before = len(d)
    d[k] = v
    t = 0
    for x in d:
        t += d[x]
    return before, t, d


# CALL: basics()
# CALL: scopes()
# CALL: overridden()
# CALL: shared()
# CALL: graphs()
# CALL: wide(4)
# CALL: wide(9)
# CALL: grown(Plain({1: 2}), 3, 4)
# CALL: grown(Plain({1: 2}), 3, 4.5)
# CALL: grown(Tally({1: 2}), 3, 4)
# CALL: grown({1: 2}, 3, 4)
# CALL: grown(Registry(a=1), "b", 2)
# CALL: grown(Upper(a=1), "b", 2)
# CALL: Strict()["bad"]
# CALL: Tally()["q"] + Memo()[30]
# CALL: Graph().reach(1)
# CALL: Env().find("x")
# CALL: (kept := Node("k"), kept.setdefault("k", kept), kept["k"] is kept)
