"""zip(*x) of what is no list: views of dicts, tuples, deques, iterators; taken in loops and taken apart."""

from collections import deque


def columns_of(feeds):  # NATIVE
    out = []
    for row in zip(*feeds.values()):
        out.append(sum(row))
    return out


def named(feeds):  # NATIVE
    total = {name: 0.0 for name in feeds}
    for row in zip(*feeds.values()):
        for name, x in zip(feeds, row):
            total[name] += x
    return total


def apart(d):  # NATIVE
    if not d:
        return None
    names, counts = zip(*d.items())
    return list(names), max(counts)


def of_tuple(rows):  # NATIVE
    return [a + b for a, b in zip(*(rows, rows))]


def of_deque(n):  # NATIVE
    q = deque(maxlen=3)
    for i in range(n):
        q.append([i, i * i])
    return [max(c) for c in zip(*q)]


def of_pairs(xs, ys):  # NATIVE
    if not xs:
        return 0
    a, b = zip(*zip(xs, ys))
    return sum(a) - sum(b)


def of_enumerated(words):  # NATIVE
    places, texts = zip(*enumerate(words))
    return sum(places), "".join(texts)


def of_items(d):  # NATIVE
    out = []
    for column in zip(*sorted(d.items())):
        out.append(len(column))
    return out


# SETUP:
# F = {"a": [1.0, 2.5, 3.0], "b": [0.5, 1.0], "c": [1.0, 2.0, 3.0, 4.0]}
#
# CALL: columns_of(F)
# CALL: columns_of({})
# CALL: columns_of({"a": [], "b": [1.0]})
# CALL: named(F)
# CALL: apart({"x": 3, "yy": 5})
# CALL: apart({})
# CALL: of_tuple([1, 2, 3])
# CALL: of_tuple([2 ** 62, 2 ** 62])
# CALL: of_deque(5)
# CALL: of_deque(0)
# CALL: of_pairs([1, 2], [5, 6, 7])
# CALL: of_pairs([], [5, 6, 7])
# CALL: of_enumerated(["a", "bc"])
# CALL: of_enumerated([])
# CALL: of_items({"b": "2", "a": "1"})
