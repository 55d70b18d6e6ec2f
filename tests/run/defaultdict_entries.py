"""defaultdict(factory, entries): counts, groups and tables that start with something."""

import collections
from collections import defaultdict


def counted(n):  # NATIVE
    base = {(0, 1): 2, (3, 4): 5}
    d = defaultdict(int, base)
    for i in range(n):
        d[i % 7, i % 3] += i
    return sorted(d.items()), base, len(d)


def grouped(n):  # NATIVE
    d = defaultdict(list, {1: [2]})
    for i in range(n):
        d[i % 3].append(i)
    return d


def copied(n):  # NATIVE
    d = collections.defaultdict(int)
    d[n] += 1
    e = collections.defaultdict(int, d)
    e[n] += 1
    f = defaultdict(float, [(n, 1.5)])
    f[n + 1] += 2.5
    return d, e, f


def shared():
    kept = [1]
    d = defaultdict(list, {0: kept})
    d[0].append(2)
    return kept, d[0] is kept


def mixed(n):
    d = defaultdict(int, {"a": 1.5})
    d["b"] += n
    return d


def wrong(entries):
    return defaultdict(int, entries)


# CALL: counted(30)
# CALL: grouped(7)
# CALL: copied(3)
# CALL: shared()
# CALL: mixed(2)
# CALL: wrong([(1, 2), (1, 3)])
# CALL: wrong([(1, 2, 3)])
# CALL: wrong(5)
# CALL: wrong([([], 2)])
