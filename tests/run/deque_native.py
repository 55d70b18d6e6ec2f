import collections
from collections import deque


def breadth_first(edges, start):  # NATIVE
    graph = {}
    for a, b in edges:
        graph.setdefault(a, []).append(b)
    q = deque([start])
    dist = {start: 0}
    while q:
        u = q.popleft()
        for v in graph.get(u, []):
            if v not in dist:
                dist[v] = dist[u] + 1
                q.append(v)
    return dist


def window_max(xs, k):  # NATIVE
    out = []
    q = collections.deque()
    for i, x in enumerate(xs):
        while q and xs[q[-1]] <= x:
            q.pop()
        q.append(i)
        if q[0] <= i - k:
            q.popleft()
        if i >= k - 1:
            out.append(xs[q[0]])
    return out


def everything(xs, x):  # NATIVE
    d = deque(xs)
    d.appendleft(x)
    d.extend(xs)
    d.extendleft(xs)
    d.rotate(2)
    d.rotate(-5)
    d.rotate()
    d.insert(2, x)
    d.insert(-1, x)
    d.insert(100, x)
    d.insert(-100, x)
    d.reverse()
    n = d.count(x), d.index(x), len(d)
    d.remove(x)
    del d[1]
    d[-1] = x
    e = d.copy()
    e += xs
    e.clear()
    return d, n, e, d == e, d != d.copy(), list(d), list(reversed(d)), x in d, sum(1 for _ in d), d[0], d[-1]


def limited(n, size):
    d = deque(maxlen=size)
    for i in range(n):
        d.append(i)
        if i % 3 == 0:
            d.appendleft(-i)
    return d, d.maxlen, deque([1, 2, 3, 4], 2), deque([1, 2], maxlen=None).maxlen, str(d), repr(deque(["a"]))


def insert_full(n):
    d = deque(range(n), n)
    d.insert(0, 5)
    return d


def index_of(d, i):
    return d[i]


def find(xs, x):
    return deque(xs).index(x)


def remove(xs, x):
    d = deque(xs)
    d.remove(x)
    return d


def pop_both(n):
    d = deque(range(n))
    out = [d.pop(), d.popleft()]
    while True:
        out.append(d.pop())


def pop_left(n):
    d = deque([n])
    d.popleft()
    return d.popleft()


def changed(n):
    d = deque(range(n))
    s = 0
    for x in d:
        s += x
        if x == n - 2:
            d.append(1)
    return s


def changed_by_item(n):
    d = deque(range(n))
    s = 0
    for x in d:
        d[-1] = 100
        s += x
    return s


def extended_by_itself(n):
    d = deque(range(n))
    d.extend(d)
    d += d
    return d


def into_python(n, f):
    d = deque(range(n))
    s = 0
    for x in d:
        if x == 2:
            f(d)
        s += x
    d.append(7)
    d.appendleft(8)
    d.rotate(1)
    return s, d, d[0], d.pop(), d.popleft(), len(d), 3 in d, d.maxlen


def from_python(d):
    d.append(d.popleft())
    d.rotate(1)
    return len(d), d[0], [x for x in d], 3 in d, d.count(3), d is d


def nested(n):
    rows = [deque() for _ in range(3)]
    for i in range(n):
        rows[i % 3].append((i, str(i)))
    return rows, [r.popleft() for r in rows]


def widened(n):
    d = deque()
    for i in range(n):
        d.append(i if i % 2 else i / 2)
    return d, sum(d)


class Ring:
    def __init__(self, size):
        self.data = deque(maxlen=size)
        self.total = 0

    def put(self, x):
        if len(self.data) == self.data.maxlen:
            self.total -= self.data[0]
        self.data.append(x)
        self.total += x
        return self.total / len(self.data)


def averages(xs, k):  # NATIVE
    r = Ring(k)
    return [r.put(x) for x in xs]


# SETUP:
# shared = collections.deque([1, 2, 3], 5)
# kept = []
#
# CALL: breadth_first([(1, 2), (2, 3), (1, 4), (4, 5), (3, 5)], 1)
# CALL: breadth_first([("a", "b"), ("b", "c")], "a")
# CALL: window_max([1, 3, -1, -3, 5, 3, 6, 7], 3)
# CALL: everything([1, 2, 3], 9)
# CALL: everything(["x", "y"], "z")
# CALL: everything([1.5], 2.5)
# CALL: limited(10, 4)
# CALL: limited(3, 0)
# CALL: limited(3, -1)
# CALL: insert_full(3)
# CALL: index_of(deque([1, 2]), 1)
# CALL: index_of(deque([1, 2]), -3)
# CALL: find([1, 2, 3], 3)
# CALL: find([1, 2, 3], 4)
# CALL: remove([1, 2, 3], 4)
# CALL: pop_both(4)
# CALL: pop_left(4)
# CALL: changed(5)
# CALL: changed_by_item(5)
# CALL: extended_by_itself(3)
# CALL: into_python(5, kept.append)
# CALL: kept
# CALL: into_python(5, lambda d: d.append(3))
# CALL: into_python(5, lambda d: d.__setitem__(3, "x"))
# CALL: from_python(shared)
# CALL: from_python(shared)
# CALL: shared
# CALL: from_python(deque([1, "a", 3]))
# CALL: nested(7)
# CALL: widened(5)
# CALL: averages([1, 2, 3, 4, 5], 2)
