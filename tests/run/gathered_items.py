"""Generator expressions whose items classes of collections take, and joins of mapped items."""

import collections
from collections import Counter, deque


def letters(words):  # NATIVE
    return Counter(w.lower() for w in words if w)


def sizes(words):  # NATIVE
    return collections.Counter(len(w) for w in words).most_common(1)


def last(n):  # NATIVE
    return deque(x * 2 for x in range(n))


def rests(n):  # NATIVE
    return frozenset(x % 3 for x in range(n))


def joined(n):  # NATIVE
    return " ".join(map(str, range(n))) + ",".join(map(lambda x: x * 2, "abc")) + "".join(filter(str.isdigit, "a1b2"))


def failing(xs):
    return Counter(1 // x for x in xs)


def failing_deque(xs):  # NATIVE
    return deque(1 // x for x in xs)


def no_text(xs):
    return ",".join(map(abs, xs))


# CALL: letters(["A", "b", "a", ""]), letters([])
# CALL: sizes(["a", "bc", "de"])
# CALL: last(3), last(0)
# CALL: rests(7), rests(0)
# CALL: joined(5), joined(0)
# CALL: failing([1, 2])
# CALL: failing([1, 0])
# CALL: failing_deque([2, 1])
# CALL: failing_deque([2, 0])
# CALL: no_text([])
# CALL: no_text([1])
