# TIMEOUT: 150
# What itertools and builtins make, kept in variables: what is made, and when.
from itertools import (
    accumulate,
    combinations,
    combinations_with_replacement,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    islice,
    pairwise,
    permutations,
    product,
    repeat,
    starmap,
    takewhile,
    zip_longest,
)


def choices(xs):  # NATIVE
    c = combinations(xs, 2)
    p = permutations(xs, 3)
    r = combinations_with_replacement(xs, 2)
    q = product(xs, "ab")
    xs.append(99)  # too late: the pools are filled
    first = next(c), next(p), next(r), next(q)
    return first, list(c), len(list(p)), list(r), list(q)


def any_number(xs, k):  # NATIVE
    c = combinations(xs, k)
    p = permutations(xs, k)
    a = permutations(xs)
    q = product(xs, repeat=k)
    xs.append(99)
    out = []
    for it in (list(c), list(p), list(a), list(q)):
        out.append((len(it), it[:3], it[-1:]))
    return out


def negative(xs, k):
    out = []
    for which in range(4):
        try:
            if which == 0:
                islice(xs, k)
            elif which == 1:
                combinations(xs, k)
            elif which == 2:
                permutations(xs, k)
            else:
                product(xs, repeat=k)
            out.append("made")
        except ValueError as e:
            out.append(str(e))
    return out


def endless(n):  # NATIVE
    ids = count(5)
    steps = count(0.5, 0.25)
    colors = cycle(["red", "green", "blue"])
    same = repeat("z")
    out = []
    for _ in range(n):
        out.append((next(ids), next(steps), next(colors), next(same)))
    return out, list(repeat(7, 3)), list(repeat(7, -1))


def steps(xs):  # NATIVE
    it = accumulate(xs)
    best = accumulate(xs, max)
    grown = accumulate(xs, lambda a, b: a * b % 1000, initial=2)
    near = pairwise(xs)
    return next(it), list(it), next(best), list(best), list(grown), next(near), list(near)


def filled(a, b):  # NATIVE
    it = zip_longest(a, b, fillvalue=0)
    other = zip_longest(b, a)
    return next(it), list(it), list(other)


def functions(xs):  # NATIVE
    squares = map(lambda x: x * x, xs)
    odd = filter(lambda x: x % 2, squares)
    first = next(odd)
    out = [x for x in odd]
    it = iter(xs)
    small = list(takewhile(lambda x: x < 4, it))
    after = next(it)
    late = dropwhile(lambda x: x < 3, xs)
    no = filterfalse(lambda x: x > 2, xs)
    picked = compress(xs, [1, 0, 1, 0, 1])
    both = map(lambda a, b: a + b, xs, range(10, 20))
    sums = starmap(lambda a, b: a - b, [(5, 1), (7, 2)])
    return first, out, small, after, next(late), list(late), list(no), list(picked), next(both), list(both), list(sums)


# CALL: choices([1, 2, 3])
# CALL: any_number([1, 2, 3, 4], 2)
# CALL: any_number([1, 2, 3, 4], 5)
# CALL: any_number([1, 2], 0)
# CALL: negative([1, 2], -1)
# CALL: endless(5)
# CALL: steps([3, 1, 4, 1, 5])
# CALL: filled([1, 2, 3], [4])
# CALL: functions([1, 2, 3, 4, 5])
