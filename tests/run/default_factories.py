"""Missing values of a defaultdict that a lambda or the class deque makes."""

import collections
from collections import defaultdict, deque


def pairs():  # NATIVE
    d = defaultdict(lambda: [0, 0])
    for i in range(10):
        e = d[i % 3]
        e[0] += 1
        e[1] += i
    return d


def nested():  # NATIVE
    d = defaultdict(lambda: defaultdict(int))
    for i in range(100):
        d[i % 7][i % 11] += 1
    return d


def floats():  # NATIVE
    d = defaultdict(lambda: 0.5)
    d["a"] += 1
    d["b"] = 3
    return d


def twice_nested():  # NATIVE
    d = collections.defaultdict(lambda: defaultdict(lambda: 0))
    for i in range(20):
        d["x" + str(i % 3)][i] += i * i
    return sum(sum(v.values()) for v in d.values()), dict(d)


def nones():  # NATIVE
    d = defaultdict(lambda: None)
    if d["q"] is None:
        d["q"] = 5
    return d["q"], d["z"], len(d)


def raising():
    d = defaultdict(lambda: 1 // 0)
    try:
        d[3]
    except ZeroDivisionError as e:
        return str(e), len(d)


def copies():
    d = defaultdict(lambda: (0, "a"))
    n, s = d[1]
    d[2] = (5, "b")
    c = d.copy()
    c[9]
    return dict(c), dict(d), c.default_factory is d.default_factory, c.default_factory()


def records():  # NATIVE
    d = defaultdict(lambda: {"n": 0, "t": 1})
    for w in "a b a c".split():
        d[w]["n"] += 1
    return dict(d)


def overflowing():  # NATIVE
    d = defaultdict(lambda: 2**62)
    d[1] += 2**62
    d[2] += 1
    return dict(d)


def rows():  # NATIVE
    d = defaultdict(lambda: [0] * 3)
    d[1][2] = 4
    d[2].append(5)
    return dict(d)


def graph():  # NATIVE
    d = defaultdict(lambda: set())
    for a, b in [(1, 2), (1, 3), (2, 3)]:
        d[a].add(b)
        d[b].add(a)
    return dict(d)


def counted(words):
    seen = []
    d = defaultdict(lambda: seen.append(len(seen)) or 0)  # has an effect: CPython's
    for w in words:
        d[w] += 1
    return dict(d), seen


def filled(d, key):
    d[key][0] += 1
    return d


def later(n):
    return defaultdict(lambda: [n])


def empty():  # NATIVE
    return set()


def from_empty(xs):  # NATIVE
    s = empty()
    for x in xs:
        s.add(x)
    return s


class Book:
    def __init__(self):
        self.levels = defaultdict(deque)

    def add(self, price, n):  # NATIVE
        self.levels[price].append(n)
        if not self.levels[price + 1]:
            del self.levels[price + 1]
        return self.levels[price][0]


def queues(n):  # NATIVE
    b = Book()
    total = sum(b.add(i % 5, i) for i in range(n))
    other = collections.defaultdict(collections.deque)
    other["a"].extend([2.5, 1.5])
    return total, b.levels, other, other["b"]


def queue(d, key):
    d[key].append(1)
    return d[key].popleft(), d.default_factory is deque, d


# CALL: dict(pairs())
# CALL: dict(nested())
# CALL: dict(floats())
# CALL: twice_nested()
# CALL: nones()
# CALL: raising()
# CALL: copies()
# CALL: records()
# CALL: overflowing()
# CALL: rows()
# CALL: graph()
# CALL: counted(["a", "b", "a"])
# CALL: (d := pairs())[7]
# CALL: filled(d, 9), d.default_factory.__name__, d.default_factory()
# CALL: dict(filled(d, 9))
# CALL: type(d).__name__, repr(d)[:26]
# CALL: dict(filled(later(5), 1))
# CALL: from_empty([3, 1, 3])
# CALL: queues(12)
# CALL: queue(queues(7)[1], 77)
