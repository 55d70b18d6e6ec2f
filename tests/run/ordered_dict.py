# An LRU cache, every method, and changes while an iterator stands in the dict.
# TIMEOUT: 120
import collections
import copy
from collections import OrderedDict


class LRU:
    def __init__(self, capacity):  # NATIVE
        self.capacity = capacity
        self.data = OrderedDict()
        self.lost = []

    def get(self, key):  # NATIVE
        if key not in self.data:
            return None
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):  # NATIVE
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            old, was = self.data.popitem(last=False)
            self.lost.append(old)


def cached(keys, capacity):  # NATIVE
    c = LRU(capacity)
    hits = 0
    for k in keys:
        v = c.get(k)
        if v is None:
            c.put(k, k * 2)
        else:
            hits += v
    return hits, list(c.data), list(c.data.values()), c.lost, c.data


def methods(words):
    d = OrderedDict()
    for i, w in enumerate(words):
        d[w] = i
    d["x"] = 1
    got = d.get("x"), d.get("none"), d.get("none", 7), d.setdefault("x", 5), d.setdefault("s", 3), d.pop("x"), d.pop("x", -1)
    d.update({"u": 4, "s": 9})
    d.update([("v", 1), ("u", 0)])
    e = d.copy()
    e.move_to_end("u", last=False)
    e.move_to_end("s", False)
    e.move_to_end("v")
    f = e.popitem(), e.popitem(last=False), e.popitem(False)
    del d["s"]
    return got, d, e, f, d == e, d != e, d == dict(d), list(e.items()), len(e), bool(e), type(dict(d)).__name__


def equality():  # NATIVE
    a = OrderedDict([(1, 2), (3, 4)])
    b = OrderedDict([(3, 4), (1, 2)])
    c = OrderedDict({1: 2.0, 3: 4.0})
    return a == b, a != b, a == c, a == {3: 4, 1: 2}, {3: 4, 1: 2} == b, a | b, b | {5: 6}, a is b


def to_front(n):  # NATIVE
    d = OrderedDict((i, str(i)) for i in range(n))
    for i in range(n):
        d.move_to_end((i * 7) % n, last=i % 3 == 0)
        if i % 5 == 0:
            d.popitem(last=i % 2 == 0)
            d[i + n] = "new"
    return list(d), d


def sorted_items(d):  # NATIVE
    return OrderedDict(sorted(d.items(), key=lambda kv: kv[1]))


def augmented():  # NATIVE
    d = OrderedDict()
    d["a"] = 1
    e = d
    e |= {"b": 2}
    e |= OrderedDict([("a", 3), ("c", 4)])
    e["a"] += 1
    return d, d is e


def removing(n):
    d = OrderedDict((i, i) for i in range(n))
    for k in d:
        d.pop(k)
    return d


def moving(n, what):
    d = OrderedDict((i, i) for i in range(n))
    for k in d:
        d.move_to_end(what)
    return d


def adding(n):
    d = OrderedDict((i, i) for i in range(n))
    for k, v in d.items():
        d[k + n] = v
    return d


def clearing(n):
    d = OrderedDict((i, i) for i in range(n))
    for k in d.keys():
        d.clear()
    return d


def replacing(n):  # NATIVE
    d = collections.OrderedDict((i, i) for i in range(n) if i)
    d.clear()
    for i in range(n):
        d[i] = 0
    for k in d:
        d[k] = k * k
    return d


def missing(k):
    d = OrderedDict({1: 2})
    return d[k]


def not_moved(k):
    d = OrderedDict({1: 2})
    d.move_to_end(k)


def not_deleted(k):
    d = OrderedDict({1: 2})
    del d[k]


def emptied(n, last):
    d = OrderedDict((i, i) for i in range(n))
    while True:
        d.popitem(last)


def overflowing(n):
    d = OrderedDict()
    for i in range(n):
        d[i] = 2**62
        d.move_to_end(0)
        d[i] += 2**61 * i
    d.move_to_end(0, last=False)
    return d, list(d)


def iterator_over_overflow(n):
    d = OrderedDict((i, 2**62) for i in range(n))
    d.move_to_end(0)
    out = []
    for k in d:
        out.append((k, d[k] + 2**62 * k))
    return out


def overflow_over_given(d, n):
    d.move_to_end(1)
    keys, items = [], []
    for k in d:
        keys.append(d[k] + 2**62 * k * (k >= n))
    for k, v in d.items():
        items.append((k, v * (k + n)))
    return keys, items


def fill_given(d, n):
    for i in range(n):
        d[i] = i
    d.move_to_end(0)
    first = d.popitem(last=False)
    last = d.popitem()
    out = [k for k in d]
    for k, v in d.items():
        out.append(k * v)
    d.setdefault(77, 1)
    del d[2]
    d.update({5: 6})
    e = OrderedDict(d)
    p = dict(d)
    return first, last, out, d, d.copy(), e, list(p), d == e, d.pop(77), d.get(77)


def change_given(d):
    for k in d:
        d[k + 100] = 1


def move_given(d):
    for k, v in d.items():
        d.move_to_end(k)


def given_and_back(d, f):
    f(d)
    d[9] = 9
    return [k for k in d], d


def shared_meanwhile(keep):
    d = OrderedDict((i, i) for i in range(6))
    d.move_to_end(2)
    d.popitem(last=False)
    out = []
    for k in d:
        if k == 4:
            keep.append(d)
        out.append(k)
    return out, d


def shared_and_changed(f):
    d = OrderedDict((i, i) for i in range(6))
    for k in d:
        f(d, k)
    return d


def copies():
    d = OrderedDict([("b", [1]), ("a", [2])])
    e = copy.copy(d)
    f = copy.deepcopy(d)
    e["b"].append(3)
    return d, e, f


def by_module():
    d = collections.OrderedDict()
    d[(1, 2)] = [3]
    d[(0, 0)] = []
    d[(1, 2)].append(4)
    d.move_to_end((1, 2))
    return d, next(iter(d)), str(d), f"{d}"


def backwards(d):
    return list(reversed(d)), [k for k in reversed(OrderedDict(d))]


# CALL: cached([1, 2, 3, 1, 4, 5, 1, 2, 7, 1], 3)
# CALL: cached([(i * 37) % 50 for i in range(400)], 20)
# CALL: methods(["a", "b", "a", "c"])
# CALL: equality()
# CALL: to_front(3)
# CALL: to_front(40)
# CALL: sorted_items({"a": 3, "b": 1, "c": 2})
# CALL: augmented()
# CALL: removing(1)
# CALL: removing(3)
# CALL: moving(3, 0)
# CALL: moving(3, 2)
# CALL: adding(1)
# CALL: adding(4)
# CALL: clearing(1)
# CALL: clearing(3)
# CALL: replacing(5)
# CALL: missing(1)
# CALL: missing(4)
# CALL: not_moved(4)
# CALL: not_deleted(4)
# CALL: emptied(3, True)
# CALL: emptied(0, False)
# CALL: overflowing(5)
# CALL: iterator_over_overflow(4)
# CALL: overflow_over_given(OrderedDict((i, 2**61) for i in range(5)), 1)
# CALL: overflow_over_given(OrderedDict((i, 2**60) for i in range(9)), 2)
# CALL: fill_given(OrderedDict(), 6)
# CALL: fill_given(OrderedDict([(5, 5), (3, 3)]), 6)
# CALL: change_given(OrderedDict([(5, 5), (3, 3)]))
# CALL: move_given(OrderedDict([(5, 5), (3, 3)]))
# CALL: given_and_back(OrderedDict([(5, 5), (3, 3)]), lambda d: d.move_to_end(5))
# CALL: (kept := [])
# CALL: shared_meanwhile(kept)
# CALL: shared_and_changed(lambda d, k: None)
# CALL: shared_and_changed(lambda d, k: d.move_to_end(k))
# CALL: shared_and_changed(lambda d, k: d.clear())
# CALL: copies()
# CALL: by_module()
# CALL: backwards(OrderedDict([(5, 5), (3, 3)]))
