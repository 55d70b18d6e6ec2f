import bisect
import heapq
from heapq import heappop, heappush


def heap_sort(xs):  # NATIVE
    h = []
    for x in xs:
        heappush(h, x)
    return [heappop(h) for _ in range(len(h))]


def shortest(edges, start):  # NATIVE
    graph = {}
    for a, b, w in edges:
        graph.setdefault(a, []).append((b, w))
        graph.setdefault(b, []).append((a, w))
    dist = {start: 0}
    heap = [(0, start)]
    order = []
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        order.append((u, d))
        for v, w in graph.get(u, []):
            if v not in dist or d + w < dist[v]:
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return order


def all_of_it(xs, y):  # NATIVE
    h = list(xs)
    heapq.heapify(h)
    first = h[:]
    a = heapq.heapreplace(h, y)
    b = heapq.heappushpop(h, y)
    return first, a, b, h, heapq.nlargest(3, xs), heapq.nsmallest(2, xs), heapq.nlargest(0, xs), heapq.nsmallest(-1, xs)


def from_python(heap, x):
    heapq.heappush(heap, x)
    return heapq.heappop(heap)


def places(a, x, lo, hi):
    return [bisect.bisect(a, x), bisect.bisect_left(a, x), bisect.bisect_right(a, x, lo), bisect.bisect_left(a, x, lo, hi)]


def grades(scores):  # NATIVE
    return ["FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in scores]


def keep_sorted(xs):  # NATIVE
    out = []
    for x in xs:
        bisect.insort(out, x)
    low = []
    for x in xs:
        bisect.insort_left(low, x, 0, len(low))
    return out, low


def empty(xs):
    h = [x for x in xs if x > 100]
    return heapq.heappop(h)


def mixed(n):
    h = [(0, "start")]
    for i in range(n):
        heapq.heappush(h, (i * 0.5 - 3, "x" * (i % 3)))
    out = []
    while h:
        out.append(heapq.heappop(h))
    return out


def undecided(n):
    h = []
    for i in range(n):
        heapq.heappush(h, (i % 3, [n - i]))
    return [heapq.heappop(h) for _ in range(n)]


# SETUP:
# shared = [5, 7, 9]
#
# CALL: heap_sort([5, 1, 4, 1, 3])
# CALL: heap_sort([2.5, -1.0, float("nan"), 0.5])
# CALL: heap_sort(["pear", "fig", "apple", "fig"])
# CALL: heap_sort([(2, "b"), (1, "z"), (2, "a")])
# CALL: heap_sort([True, False, 3])
# CALL: shortest([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5)], "a")
# CALL: all_of_it([9, 4, 7, 1, 8, 2], 5)
# CALL: all_of_it([9.5, 4.5], 5.25)
# CALL: all_of_it([], 5)
# CALL: from_python(shared, 6)
# CALL: from_python(shared, 1)
# CALL: shared
# CALL: from_python([3, "x"], 1)
# CALL: from_python((1, 2), 1)
# CALL: places([1, 3, 3, 5, 9], 3, 1, 4)
# CALL: places([1.5, 3.0], 3, 0, 1)
# CALL: places(["a", "c"], "b", 0, 2)
# CALL: places([1, 2], 2, -1, 1)
# CALL: places([1, 2], 5, 0, 7)
# CALL: places([1, 2], "x", 0, 1)
# CALL: grades([33, 99, 77, 70, 89, 90, 100])
# CALL: keep_sorted([3, 1, 2, 3, 1])
# CALL: keep_sorted(["b", "a"])
# CALL: empty([1, 2])
# CALL: empty([101, 102])
# CALL: mixed(9)
# CALL: undecided(7)
