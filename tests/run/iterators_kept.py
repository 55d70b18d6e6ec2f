# Iterators that Python keeps and native code steps: items of the type that is expected, and others.

# TIMEOUT: 120
import itertools
from itertools import combinations, groupby, permutations, product, tee, zip_longest


def counters(n):
    c = itertools.count(1, 2)
    around = itertools.cycle([1, 2, 3])
    total = 0
    for _ in range(n):
        total += next(c) * next(around)
    return total, next(c), next(around)


def every_other(xs):
    it = iter(xs)
    out = []
    for x in it:
        out.append((x, next(it, -1)))
    return out


def until_none(words):
    it = iter(words)
    n = 0
    while True:
        w = next(it, None)
        if w is None:
            break
        n += len(w)
    return n


def stops(xs):
    it = iter(xs)
    total = 0
    try:
        while True:
            total += next(it)
    except StopIteration as e:
        return total, e.args
    finally:
        total = 0


def other_items(xs):  # what comes is no int
    it = iter(xs)
    total = 0
    for x in it:
        total += x
        total += next(it, 0)
    return total


def queens(n):
    count = 0
    first = ()
    for p in permutations(range(n)):
        if n == len({p[i] + i for i in range(n)}) == len({p[i] - i for i in range(n)}):
            count += 1
            if not first:
                first = p
    return count, first


def picks(xs, k):
    best = 0
    for c in combinations(xs, k):
        s = 0
        for v in c:
            s = s * 31 + v & 0xFFFF
        best = max(best, s, sum(c), c[-1])
    return best


def grids(n):
    total = 0
    for p in product(range(3), repeat=n):
        total += sum(p) * p[0] - len(p)
    return total


def runs(s):
    out = []
    for k, g in groupby(s):
        out.append((k, len(list(g))))
    return out


def longest(a, b):
    total = 0
    for x, y in zip_longest(a, b, fillvalue=0):
        total += x * 2 + y
    return total


def longest_none(a, b):
    return [(x, y) for x, y in zip_longest(a, b)]


def steps(xs):
    a, b = tee(xs)
    next(b, None)
    return [y - x for x, y in zip(a, b)]


def unpacked(text):
    a, b = map(int, text.split())
    return a * b


def unpacked_items(xs):
    it = iter(xs)
    a, b = it
    return a + b


def collected(xs):
    return list(itertools.islice(xs, 1, None, 2)), tuple(itertools.chain(xs, xs)), sum(itertools.accumulate(xs))


# CALL: counters(10)
# CALL: every_other([1, 2, 3])
# CALL: every_other([])
# CALL: every_other([1, 2, "x", 4, None])
# CALL: until_none(["a", "bc", "def"])
# CALL: until_none([])
# CALL: until_none(["a", 5])
# CALL: stops([1, 2, 3])
# CALL: stops([1, 2.5, 3])
# CALL: other_items([1, 2, 3.5, 4])
# CALL: other_items([1, 2, 3, 4, 5])
# CALL: other_items([1, "a"])
# CALL: other_items(range(10))
# CALL: queens(5)
# CALL: queens(2)
# CALL: picks([5, 3, 9, 1], 2)
# CALL: picks([5, 3.5, 9, 1], 2)
# CALL: picks([], 2)
# CALL: picks([1, 2], -1)
# CALL: grids(3)
# CALL: grids(0)
# CALL: runs("aabbbc")
# CALL: runs("")
# CALL: longest([1, 2, 3], [4])
# CALL: longest([1], [4.5, 2])
# CALL: longest_none([1, 2, 3], [4])
# CALL: longest_none("ab", [4])
# CALL: steps([1, 4, 9, 16])
# CALL: unpacked("6 7")
# CALL: unpacked("6")
# CALL: unpacked("6 7 8")
# CALL: unpacked("6 x")
# CALL: unpacked_items([1, 2])
# CALL: unpacked_items([1.5, 2])
# CALL: unpacked_items(["a", "b"])
# CALL: unpacked_items([1, 2, 3])
# CALL: unpacked_items([1])
# CALL: collected([1, 2, 3, 4])
# CALL: collected([1.5, 2.5])
# CALL: collected([])
