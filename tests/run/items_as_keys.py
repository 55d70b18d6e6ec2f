"""Bound __getitem__ of lists and dicts as keys and functions: the place of the largest item, and the like."""

from collections import Counter, OrderedDict, defaultdict


def places(xs):  # NATIVE
    i = max(range(len(xs)), key=xs.__getitem__)
    j = min(range(len(xs)), key=xs.__getitem__)
    order = sorted(range(len(xs)), key=xs.__getitem__)
    return i, j, order, xs[i], xs[j]


def of_dict(d):  # NATIVE
    best = max(d, key=d.__getitem__)
    ranked = sorted(d, key=d.__getitem__, reverse=True)
    return best, ranked, [d[k] for k in ranked]


def of_kinds(words):  # NATIVE
    counts = Counter(words)
    ranked = OrderedDict((w, len(w)) for w in words)
    places = defaultdict(int)
    for i, w in enumerate(words):
        places[w] += i
    return max(counts, key=counts.__getitem__), max(ranked, key=ranked.__getitem__), min(places, key=places.__getitem__)


def direct(xs, i):
    return xs.__getitem__(i)


def absent(d):
    return sorted(["a", "z"], key=d.__getitem__)


def spread(xs, weights):  # NATIVE
    simplex = [[x, 2 * x] for x in xs]
    i = min(range(len(xs)), key=weights.__getitem__)
    return simplex[i]


# CALL: places([3.5, -1.0, 9.25, 2.0])
# CALL: of_dict({"a": 3, "b": 7, "c": 5})
# CALL: of_kinds(["b", "aa", "b", "cc"])
# CALL: direct([1, 2, 3], -1)
# CALL: direct([1, 2, 3], 5)
# CALL: direct({1: 2}, 1)
# CALL: absent({"a": 1})
# CALL: spread([1.0, 2.0], [2.5, 0.5])
