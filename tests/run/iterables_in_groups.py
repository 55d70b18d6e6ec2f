"""zip of n times one iterator, bisect with keys, merging."""

import bisect
import heapq
from bisect import bisect_left, insort


def groups(xs):
    out = []
    for a, b, c in zip(*[iter(xs)] * 3):
        out.append(a * 100 + b * 10 + c)
    return out, list(zip(*[iter(xs)] * 2)), [x for (x,) in zip(*(iter(xs),) * 1)]


def shared(n):
    it = iter(range(n))
    pairs = [(a, b) for a, b in zip(*[iter(it)] * 2)]
    return pairs, next(it, "end")


def texts(s):
    return ["".join(p) for p in zip(*[iter(s)] * 2)], dict(zip(*[iter(s)] * 2))


def gen(n):
    yield from range(n)


def of_generator(n):
    return sum(a * b for a, b in zip(*[iter(gen(n))] * 2))


def by_first(pairs, x):
    return (
        bisect_left(pairs, x, key=lambda p: p[0]),
        bisect.bisect_right(pairs, x, key=lambda p: p[0]),
        bisect.bisect(pairs, x, key=lambda p: p[0]),
    )


def keyed(xs, x, key):
    return bisect.bisect_left(xs, x, key=key)


def inserted(n):
    xs = []
    for i in range(n):
        insort(xs, (i * 7) % 10, key=lambda v: -v)
        bisect.insort_left(xs, (i * 3) % 10, key=lambda v: -v)
    return xs


def failing(xs, x):
    return bisect_left(xs, x, key=lambda v: 10 // v)


def merged(a, b):
    return list(heapq.merge(a, b))


def merge_sum(n):
    s = 0
    for v in heapq.merge(range(0, n, 2), range(1, n, 3)):
        s = (s * 31 + v) % 1000003
    return s


def merge_steps(a, b):
    m = heapq.merge(a, b)
    out = [next(m), next(m)]
    a.append(1000)
    out.extend(m)
    return out, next(m, None)


# CALL: groups([1, 2, 3, 4, 5, 6, 7])
# CALL: groups([])
# CALL: shared(7)
# CALL: texts("abcdefg")
# CALL: of_generator(9)
# CALL: by_first([(1, "a"), (3, "b"), (3, "c"), (8, "d")], 3)
# CALL: by_first([], 3)
# CALL: by_first(((1, "a"), (3, "b")), 2)
# CALL: keyed([5, 4, 3, 1], -3, lambda v: -v)
# CALL: keyed([1, 2, 5], 3, None)
# CALL: keyed([1, 2, 5], "a", abs)
# CALL: inserted(6)
# CALL: failing([1, 2, 0, 5], 3)
# CALL: merged([1, 3, 5], [2, 3, 4])
# CALL: merged([1.5, 2.5], [])
# CALL: merged([], ["a"])
# CALL: merged([1, "a"], [2])
# CALL: merge_sum(30)
# CALL: merge_steps([1, 2, 9], [3, 4])
