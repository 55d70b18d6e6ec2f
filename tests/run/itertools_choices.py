"""permutations, combinations and product of any number of items, in loops and calls that take them in place."""

import itertools
from itertools import combinations, combinations_with_replacement, permutations, product


def arranged(xs):  # NATIVE
    return [p for p in permutations(xs)]


def arranged_some(xs, r):
    out = []
    for p in permutations(xs, r):
        out.append(p)
    return out


def chosen(xs, r):
    return list(combinations(xs, r))


def sums(xs, r):
    return [sum(q) for q in combinations_with_replacement(xs, r)]


def words(xs, r):
    return ["".join(q) for q in product(xs, repeat=r)]


def table(xs):
    return list(itertools.product(*xs))


def table_sum(xs):  # NATIVE
    t = 0
    for a in itertools.product(*xs):
        t = t * 3 + a[0] - a[-1]
        if t > 10**9:
            break
    else:
        t += 1
    return t


def greatest(xs):
    return max(itertools.product(*xs), key=sum)


def powerset(s):
    for r in range(len(s) + 1):
        for t in combinations(s, r):
            yield t


def all_subsets(s):
    return list(powerset(s))


def round_trip(d):  # NATIVE
    n = len(d)
    best = 10**9
    for perm in itertools.permutations(range(1, n)):
        cost = d[0][perm[0]]
        for i in range(len(perm) - 1):
            cost += d[perm[i]][perm[i + 1]]
        cost += d[perm[-1]][0]
        if cost < best:
            best = cost
    return best


def stops(xs, seen):
    for p in permutations(xs):
        seen.append(p)
        if len(seen) > 3:
            raise ValueError(p)


def joined(parts):  # NATIVE
    return b"-".join(bytes([p, p + 1]) for p in parts)


# CALL: [arranged(list(range(n))) for n in range(5)]
# CALL: [arranged_some([1.5, 2.5, 3.5, 4.5][:n], r) for n in range(5) for r in range(6)]
# CALL: [chosen("abcd"[:n], r) for n in range(5) for r in range(6)]
# CALL: [sums(list(range(n)), r) for n in range(4) for r in range(6)]
# CALL: [words("ab"[:n], r) for n in range(3) for r in range(4)]
# CALL: [arranged_some(list(range(7)), 5)[::97], chosen(list(range(9)), 6)[::7], sums(list(range(3)), 6)]
# CALL: [table([[1, 2], [3], [4, 5, 6]]), table([]), table([[1], []])]
# CALL: table_sum([[1, 2], [3], [4, 5, 6]])
# CALL: greatest([[1, 2], [3, 0]])
# CALL: all_subsets("abc")
# CALL: round_trip([[(i * 7 + j * 3) % 11 for j in range(6)] for i in range(6)])
# CALL: stops([1, 2, 3], (kept := []))
# CALL: joined([1, 2, 3])
# CALL: arranged_some("ab", -1)
# CALL: arranged_some("ab", None)
# CALL: arranged_some("ab", 1.5)
# CALL: chosen("ab", -1)
# CALL: chosen("ab", "x")
# CALL: sums([1, 2], -2)
# CALL: words("ab", -1)
# CALL: words("ab", True)
# CALL: arranged(5)
# CALL: table(5)
# CALL: table([5])
