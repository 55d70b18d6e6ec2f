"""Defaults by `or`: what None can't be is not part of the type behind it."""

import random


class Model:
    def __init__(self, k, rng=None, names=None):
        rng = rng or random.Random(1)
        self.names = names or []
        self.mu = [rng.uniform(-1.0, 1.0) for _ in range(k)]

    # NATIVE total
    def total(self):
        s = 0.0
        for m in self.mu:
            s += m * m
        return s + len(self.names)


# NATIVE merged
def merged(xs, seen=None, scale=None):
    seen = seen or {}
    scale = scale or 2
    out = []
    for x in xs:
        seen[x] = seen.get(x, 0) + scale
        out.append(seen[x])
    return out


# NATIVE last_of
def last_of(xs, found=None):
    for x in xs:
        if not found and x > 2:
            found = x
    return found or -1


# NATIVE uneven
def uneven(n):
    """One of several targets has no value in the first pass of the types."""
    pairs = {}
    for i in range(n):
        pairs.setdefault(i % 3, []).append(i)
    return [(k, sum(v)) for k, v in sorted(pairs.items(), key=lambda kv: -kv[1][0])]


# CALL: Model(4).total()
# CALL: Model(4, random.Random(3), ["a", "b"]).total()
# CALL: Model(2, None, ["a"]).names
# CALL: merged([1, 2, 1])
# CALL: merged([1, 2, 1], {1: 5})
# CALL: merged([1, 2, 1], {}, 3)
# CALL: merged([1, 2, 1], None, 0)
# CALL: last_of([1, 2, 3, 4])
# CALL: last_of([1, 2])
# CALL: last_of([5], 0)
# CALL: uneven(10)
