# Sets that Python holds: compared, iterated over and copied where Python has them.
# TIMEOUT: 90


def compare(a, b):
    return a <= b, a >= b, a < b, a > b, a == b, a != b, a.isdisjoint(b)


def compare_own(a, n):
    own = {i for i in range(n)}
    return own <= a, own >= a, own == a, a != own, own.isdisjoint(a), a.isdisjoint(own), a < own


def combine(a, b):
    return a & b, a | b, a - b, a ^ b, b - a, sorted(a & b), len(a), len(a - b)


def total(a):
    s = 0
    for x in a:
        s += x
    return s, min(a), max(a), sum(a)


def words(a, b):
    out = []
    for w in a:
        if w in b:
            out.append(w)
    return out, a <= b, a == b, a & b


def fit(rows, free):
    out = []
    for row in rows:
        for piece in row:
            if piece <= free:
                out.append(min(free - piece, default=-1))
    return out


def found(rows, key):
    return [key in r for r in rows], {r for r in rows}


def grown(a):
    for x in a:
        a.add(x + 100)


def with_holes(a):
    a.discard(3)
    out = [x for x in a]
    a.add(40)
    return out, a, a == {1, 2, 40}, a.copy()


# SETUP:
# class Odd(int):
#     def __eq__(self, other):
#         return False
#
#     __hash__ = int.__hash__
#
# CALL: compare({1, 2}, {1, 2, 3})
# CALL: compare({1, 2, 3}, {1, 2, 3})
# CALL: compare(frozenset([5]), frozenset([1, 2]))
# CALL: compare(frozenset(), frozenset())
# CALL: compare({1, 2}, {1.0, 2.0, 3.0})
# CALL: compare({1, 2}, {True, 2})
# CALL: compare({1, 2}, {Odd(1), 2})
# CALL: compare({(1, 2), (3, 4)}, {(1, 2), (3, 4), (5, 6)})
# CALL: compare({"a", "ä", "日本"}, {"a", "日本", "ä"})
# CALL: compare({2**62, -1, -2}, {-2, -1, 2**62})
# CALL: compare({2**70, 1}, {1, 2**70})
# CALL: compare_own({0, 1, 2, 3}, 4)
# CALL: compare_own({0, 1, 2, 3}, 3)
# CALL: compare_own({0, 1.0, 2, 3}, 4)
# CALL: combine({1, 2, 3, 50}, {3, 50, 9})
# CALL: combine(set(range(100)), set(range(50, 150)))
# CALL: combine(frozenset("ab"), frozenset("bc"))
# CALL: total({5, 1, 99, -7})
# CALL: total(frozenset(range(30)))
# CALL: total({1, 2.5})
# CALL: words(["x", "y"], {"y", "z"})
# CALL: words({"y"}, {"y", "z"})
# CALL: fit([[frozenset([1, 2]), frozenset([3])], [frozenset([9]), frozenset([1, 2, 3])]], frozenset([1, 2, 3]))
# CALL: fit([[frozenset([1, 2]), frozenset([3])], [frozenset(["a"])]], frozenset([1, 2, 3]))
# CALL: found([frozenset([1, 2]), frozenset([3])], 3)
# CALL: grown({1, 2, 3})
# CALL: with_holes({1, 2, 3})
