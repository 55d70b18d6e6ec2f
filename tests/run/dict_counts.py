"""Dictionaries: counting, order, missing keys, change of size while iterating."""


def count(values):
    out = {}
    for v in values:
        out[v] = out.get(v, 0) + 1
    return out


def invert(d):
    return {v: k for k, v in d.items()}


def lookup(d, k):
    return d[k]


def mutate(d):
    for k in d:
        d[k * 2 + 10] = 0
    return d


def edit(d):
    del d[1]
    d.setdefault(5, []).append(1)
    d.update({2: "two"})
    return d.pop(3, None), list(d), 2 in d


# CALL: count([3, 1, 3, 2.0, 2, True])
# CALL: count("banana")
# CALL: count([[1]])
# CALL: invert({1: "a", 2: "b"})
# CALL: lookup({1: 2}, 1.0)
# CALL: lookup({1: 2}, 3)
# CALL: lookup({}, "key")
# CALL: mutate({1: 1})
# CALL: edit({1: 0, 2: 0, 3: 7})
