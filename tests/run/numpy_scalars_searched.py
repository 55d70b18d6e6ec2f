"""Scalars of NumPy in lists and tuples: searched, counted, removed, compared."""
# TIMEOUT: 600
import numpy as np


def nearest(xs, r):
    d = [(x - r) ** 2 for x in xs]
    return d.index(min(d)), d.count(d[0]), min(d) in d, max(d) not in d


def missing(xs):
    d = [x * 2 for x in xs]
    y = d[1]
    return [v == v for v in d], d.count(y), y in d


def removed(xs):
    d = [x for x in xs]
    d.remove(d[2])
    return d, d == [x for x in xs], d != d


def pairs(xs):
    a = (xs[0], xs[1])
    return a == (xs[0], xs[1]), a == (xs[1], xs[0]), a < (xs[1], xs[0]), [a, a].index(a)


def ranked(xs):  # NATIVE
    p = [(x, i) for i, x in enumerate(xs)]
    p.sort()
    q = sorted(((i, x) for i, x in enumerate(xs)), reverse=True)
    return p, q, min(p), max(q), p[0] in p, q.index(q[-1]), p == sorted(p)


def orders(xs):
    a, b = (xs[0], 1), (xs[1], 1.5)
    return [a < b, a <= b, a > b, a >= b, (1, a) < (1, b), [xs[0]] < [xs[1]], [a] >= [b], tuple(xs) < tuple(xs), a == b, a != b]


def absent(xs):
    d = [x for x in xs]
    return d.index(d[0] + 100)


# CALL: nearest(np.array([1.0, 2.5, 3.0]), 2.2)
# CALL: nearest(np.array([1, 2, 3]), 2)
# CALL: nearest(np.array([1, 2, 3], dtype='f4'), 2.0)
# CALL: missing(np.array([1.0, float('nan'), 3.0]))
# CALL: removed(np.array([1.0, 2.0, 3.0]))
# CALL: removed(np.array([4, 5, 6]))
# CALL: removed(np.array([-0.0, 2.0, 0.0]))
# CALL: pairs(np.array([1.0, 2.0]))
# CALL: pairs(np.array([5, 2]))
# CALL: ranked(np.array([3.0, 1.0, 2.0, 1.0]))
# CALL: ranked(np.array([3, 1, 2]))
# CALL: ranked(np.array([3.0, float("nan"), 2.0, float("nan"), 1.0]))
# CALL: orders(np.array([1.0, 2.0]))
# CALL: orders(np.array([1, 2]))
# CALL: orders(np.array([1.0, float("nan")]))
# CALL: absent(np.array([1.0, 2.0]))
# CALL: absent(np.array([1, 2]))
print(nearest(np.array([1.0, 2.5]), 2.0), ranked(np.array([2.0, 1.0])), orders(np.array([2.0, 1.0])))
