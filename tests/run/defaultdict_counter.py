import collections
from collections import Counter, defaultdict


def word_lengths(words):  # NATIVE
    by = defaultdict(list)
    n = defaultdict(int)
    for w in words:
        by[len(w)].append(w)
        n[w] += 1
    return by, n, sorted(by), max(n, key=lambda w: n[w])


def all_factories(keys):  # NATIVE
    a = defaultdict(int)
    b = defaultdict(float)
    c = defaultdict(str)
    d = collections.defaultdict(list)
    e = collections.defaultdict(set)
    f = collections.defaultdict(dict)
    g = defaultdict(bool)
    for i, k in enumerate(keys):
        a[k] += i
        b[k] += i / 2
        c[k] += str(i)
        d[k].append(i)
        e[k].add(i % 2)
        f[k][i] = k
        g[k] = not g[k]
    return a, b, c, d, e, f, g


def methods(keys):
    d = defaultdict(int)
    for k in keys:
        d[k] += 1
    got = d.get("zz"), d.get("zz", 5), "zz" in d, d["zz"], "zz" in d, len(d)
    del d["zz"]
    e = d.copy()
    e["new"] = 7
    e.update({"u": 1})
    p = e.pop("new"), e.pop("none", None), e.setdefault("s", 3), e.popitem()
    return got, d, e, p, d == e, d != e, d == dict(d), dict(d) == d, list(d), list(d.items()), type(dict(d)).__name__


def missing(d, k):
    return d[k]


def no_factory(k):
    d = defaultdict()
    d[1] = 2
    return d[1], d, d[k]


def delete(k):
    d = defaultdict(int)
    d[1] = 2
    del d[k]
    return d


def grows_in_loop(n):
    d = defaultdict(int)
    d[0] = 1
    s = 0
    for k in d:
        s += d[k + 1]
        if s > n:
            break
    return s


def into_python(f):
    d = defaultdict(list)
    d["a"].append(1)
    f(d)
    d["b"].append(2)
    d["a"].append(3)
    return d, d["c"], len(d), [k for k in d], d.get("q")


def from_python(d):
    d["x"] += 1
    return d["y"], len(d), [(k, v) for k, v in d.items()], d.copy()


def count_all(text):  # NATIVE
    c = Counter(text)
    c.update("xyz")
    c.subtract({"x": 3})
    c.subtract("y")
    c["a"] += 10
    del c["zzz"]
    w = Counter(text.split())
    return c, c["none"], "none" in c, c.most_common(2), c.most_common(), w, c.total(), w.most_common(0), w.most_common(-1)


def algebra(a, b):  # NATIVE
    x, y = Counter(a), Counter(b)
    return x + y, x - y, x | y, x & y, x == y, x != y, Counter(x) == x, x == Counter(list(a)), y - x


def zeros():
    x = Counter("ab")
    y = Counter("ab")
    x["c"] = 0
    return x == y, x, len(x), x + y, Counter(), Counter().most_common(), Counter({"z": 3, "y": 5}), str(x)


def tuples(points):  # NATIVE
    c = collections.Counter()
    for x, y in points:
        c[x, y] += 1
        c[(y, x)] -= 1
    return c, sorted(c.items()), sum(c.values()), [k for k, v in c.items() if v > 0]


def counter_in_python(f):
    c = Counter([3, 1, 3])
    f(c)
    c[5] += 1
    c.update([5])
    return c, c[99], c.most_common(1), c + c, len(c)


def pass_counter(c):
    c["k"] += 2
    return c["k"], c["gone"], c.most_common(1), sorted(c), c.copy(), c


def widen(n):
    c = Counter()
    for i in range(n):
        c[i % 3] += i / 2 if i % 2 else i
    return c


class Index:
    def __init__(self):
        self.words = defaultdict(set)
        self.counts = Counter()

    def add(self, i, text):
        for w in text.split():
            self.words[w].add(i)
            self.counts[w] += 1

    def find(self, w):
        return sorted(self.words[w]) if w in self.words else []


def index(lines):  # NATIVE
    ix = Index()
    for i, line in enumerate(lines):
        ix.add(i, line)
    return ix.find("a"), ix.find("zz"), ix.counts.most_common(2), len(ix.words)


# SETUP:
# kept = []
# shared = defaultdict(int, {"x": 1})
# other = defaultdict(lambda: 7)
# counts = Counter("kkz")
#
# CALL: word_lengths(["a", "bb", "cc", "a", "ddd"])
# CALL: all_factories(["p", "q", "p"])
# CALL: all_factories([1, 2, 1, 3])
# CALL: methods(["a", "b", "a"])
# CALL: missing(defaultdict(int), 3)
# CALL: missing(defaultdict(None, {"a": 1}), "b")
# CALL: missing(defaultdict(list), "a")
# CALL: no_factory(3)
# CALL: delete(3)
# CALL: grows_in_loop(5)
# CALL: into_python(kept.append)
# CALL: kept
# CALL: into_python(lambda d: d["b"].append("x"))
# CALL: into_python(lambda d: setattr(d, "default_factory", None))
# CALL: from_python(shared)
# CALL: from_python(shared)
# CALL: from_python(other)
# CALL: from_python(defaultdict(str, x="a"))
# CALL: other
# CALL: count_all("banana bandana")
# CALL: algebra("aabbc", "abbbd")
# CALL: algebra([1, 2, 2], [2, 3])
# CALL: zeros()
# CALL: tuples([(1, 2), (2, 1), (3, 3), (1, 2)])
# CALL: counter_in_python(kept.append)
# CALL: counter_in_python(lambda c: c.update("ab"))
# CALL: pass_counter(counts)
# CALL: counts
# CALL: pass_counter(Counter({"k": 2.5}))
# CALL: widen(7)
# CALL: index(["a b a", "b c", "a"])
