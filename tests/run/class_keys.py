"""Instances as keys of dicts and items of sets, by identity and by __hash__ and __eq__; searched, sorted, in heaps."""

# TIMEOUT: 90

import heapq


class Node:
    def __init__(self, name):
        self.name = name
        self.edges = []


class Pos:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __repr__(self):
        return f"Pos({self.x}, {self.y})"


class Plain:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v


class Task:
    def __init__(self, pri, name):
        self.pri = pri
        self.name = name

    def __lt__(self, other):
        return self.pri < other.pri


class Bad:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 2

    def __eq__(self, other):
        if self.v == 4:
            raise ValueError("four")
        return self.v == other.v

    def __lt__(self, other):
        if self.v == 4:
            raise ValueError("four is less")
        return self.v < other.v


def graph(n):  # NATIVE
    nodes = [Node(str(i)) for i in range(n)]
    for i in range(n):
        nodes[i].edges.append((nodes[(i * 7 + 1) % n], i % 5 + 1))
        nodes[i].edges.append((nodes[(i * 3 + 2) % n], i % 3 + 2))
    dist = {nodes[0]: 0}
    seen = set()
    heap = [(0, 0, nodes[0])]
    k = 1
    while heap:
        d, _, u = heapq.heappop(heap)
        if u in seen:
            continue
        seen.add(u)
        for v, w in u.edges:
            if v not in dist or dist[v] > d + w:
                dist[v] = d + w
                heapq.heappush(heap, (d + w, k, v))
                k += 1
    return sum(dist.values()), len(seen), [dist[v] for v in nodes if v in dist]


def positions(n):  # NATIVE
    seen = set()
    d = {}
    pairs = {}
    for i in range(n):
        p = Pos(i % 13, i % 7)
        if p in seen:
            d[p] += 1
        else:
            seen.add(p)
            d[p] = 1
        pairs[p, i % 2] = i
    best = max(d, key=lambda p: d[p])
    first = [p for p in seen]
    return len(seen), str(best), str(sorted(seen)[0]), str(min(d)), d[Pos(1, 1)], Pos(2, 2) in d, pairs[Pos(3, 3), 1], \
        [p.x * 100 + p.y for p in first]


def lists(n):  # NATIVE
    xs = [Pos(i % 5, i) for i in range(n)]
    ys = [Plain(i % 4) for i in range(n)]
    zs = [Node(str(i)) for i in range(n)]
    t = 0
    for i in range(n):
        if Pos(i % 5, i) in xs:
            t += 1
        if zs[i] in zs and Node("1") not in zs:
            t += 10
        if zs.index(zs[i]) == i:
            t += 100
    t += xs.index(Pos(1, 1))
    xs.remove(Pos(2, 2))
    zs.remove(zs[3])
    t += xs.count(Pos(3, 3)) + ys.count(Plain(2)) * 1000
    return t, len(xs), len(zs), xs == xs, ys == [Plain(i % 4) for i in range(n)], ys != ys[1:]


def tasks(n):  # NATIVE
    h = []
    for i in range(n):
        heapq.heappush(h, Task((i * 37) % 11, str(i)))
    out = []
    while h:
        out.append(heapq.heappop(h).name)
    ts = sorted([Task((i * 37) % 7, str(i)) for i in range(n)])
    us = sorted([Task((i * 37) % 7, str(i)) for i in range(n)], reverse=True)
    vs = [(Pos(i % 3, 1), -i) for i in range(n)]
    vs.sort()
    ts.sort(reverse=True)
    heapq.heapify(ts)
    low = min(us)
    high = max(us)
    return out, [t.name for t in ts], [t.name for t in us], [v for _, v in vs], low.name, high.name


def bad_key(v, w):
    return Bad(w) in {Bad(v)}


def bad_store(v, w):
    d = {Bad(1): 1}
    d[Bad(v)] = 2
    d[Bad(w)] = 3
    return len(d)


def bad_sort(n):
    xs = [Bad((i * 5) % n) for i in range(n)]
    xs.sort()
    return [x.v for x in xs]


def bad_heap(n):
    h = []
    for i in range(n):
        heapq.heappush(h, Bad((i * 5) % n))
    return [x.v for x in h]


def missing(x):
    d = {Pos(1, 2): 3}
    return d[Pos(x, x)]


def unhashable(v):
    return {Plain(v): 1}


def shared(n):
    """Hashed natively, then handed to Python, then looked up again."""
    nodes = [Node(str(i)) for i in range(n)]
    d = {}
    s = set()
    for u in nodes:
        d[u] = len(d)
        s.add(u)
    print(*[u.name for u in nodes])
    kept = list(map(lambda u: u, nodes))
    again = [d[u] for u in kept]
    return again, [u in s for u in nodes], len(d), keep(nodes, d, s)


def keep(nodes, d, s):
    return sum(d[u] for u in nodes if u in s)


def given(nodes):
    d = {}
    for u in nodes:
        d[u] = u.name
    return [d[u] for u in nodes], nodes[0] in d


# CALL: graph(20)
# CALL: graph(50)
# CALL: positions(100)
# CALL: positions(200)
# CALL: lists(20)
# CALL: tasks(20)
# CALL: tasks(3)
# CALL: bad_key(1, 3)
# CALL: bad_key(3, 3)
# CALL: bad_key(4, 2)
# CALL: bad_key(2, 4)
# CALL: bad_store(2, 6)
# CALL: bad_store(2, 2)
# CALL: bad_sort(4)
# CALL: bad_sort(6)
# CALL: bad_heap(4)
# CALL: bad_heap(7)
# CALL: missing(1)
# CALL: unhashable(1)
# CALL: shared(5)
# CALL: given([Node("a"), Node("b")])
