"""Heaps whose items could be None at first sight: distances in a table that starts with None."""

import heapq
from heapq import heappush, heappop, heappushpop, heapreplace, heapify


def cheapest(grid):  # NATIVE
    n = len(grid)
    best = [[None for _ in range(n)] for _ in range(n)]
    queue = [(0, 0, 0)]
    while queue:
        (d, r, c) = heapq.heappop(queue)
        if r < 0 or r >= n or c < 0 or c >= n:
            continue
        cost = d + grid[r][c]
        if best[r][c] is None or cost < best[r][c]:
            best[r][c] = cost
        else:
            continue
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            heapq.heappush(queue, (best[r][c], r + dr, c + dc))
    return best


def merged(xs, floats):
    heap = []
    for x in xs:
        heappush(heap, x)
    out = [heappushpop(heap, 4), heapreplace(heap, 2)]
    for f in floats:
        heappush(heap, f)
    while heap:
        out.append(heappop(heap))
    return out


def named(pairs):
    heap = []
    for p in pairs:
        heappush(heap, p)
    return [heappop(heap) for _ in range(len(heap))]


def sifted(xs):
    heap = list(xs)
    heapify(heap)
    return heap


# SETUP:
# nan = float("nan")
#
# CALL: cheapest([[1, 2, 3], [4, 1, 9], [1, 1, 1]])
# CALL: merged([3, 1, 5], [2.5, 0.5])
# CALL: merged([None, 1], [])
# CALL: merged([None], [])
# CALL: merged([3, None, 5], [1.5])
# CALL: named([(1, None, "a"), (1, None, "b"), (0, 2, "c")])
# CALL: named([(1, 2, "a"), (1, None, "b")])
# CALL: named([(None, 2, "a"), (None, 1, "b")])
# CALL: named([(None, 2, "a"), (3, 1, "b")])
# CALL: named([("x", 1), ("w", None), ("x", 0)])
# CALL: named([(nan, 1), (2.0, None), (1.0, None), (nan, 0)])
# CALL: sifted([3, None])
# CALL: sifted([(3, 1), (2, None), (1, 4)])
