"""Sorting by functools.cmp_to_key: the function sees which items are compared, and may raise."""

import functools
from functools import cmp_to_key

SEEN = []


def by_first(a, b):
    if a[0] != b[0]:
        return -1 if a[0] < b[0] else 1
    return b[1] - a[1]


def joined(a, b):
    return (a + b < b + a) - (a + b > b + a)


def ratio(a, b):
    return 10.0 / a - 10.0 / b


def noisy(a, b):
    SEEN.append((a, b))
    return a - b


def vague(a, b):  # no order at all
    return (a * 7 + b * 3) % 5 - 2


class Bond:
    def __init__(self, rate, years):
        self.rate = rate
        self.years = years

    def __repr__(self):
        return f"{self.rate}/{self.years}"


def longer(a, b):
    return b.years - a.years or (a.rate > b.rate) - (a.rate < b.rate)


def sorts(n):  # NATIVE
    xs = [((i * 7919) % 100, i) for i in range(n)]
    ys = sorted(xs, key=cmp_to_key(by_first))
    xs.sort(key=functools.cmp_to_key(lambda a, b: a[1] % 10 - b[1] % 10), reverse=True)
    words = sorted([str((i * 37) % 101) for i in range(n)], key=cmp_to_key(joined))
    bonds = [Bond((i * 13) % 7 / 2, i % 5) for i in range(n)]
    bonds.sort(key=cmp_to_key(longer))
    odd = sorted(((i * 31) % 17 for i in range(n)), key=cmp_to_key(vague))
    return ys, xs, "".join(words), [b.rate * 100 + b.years for b in bonds], odd


def largest(numbers):
    return int("".join(sorted(map(str, numbers), key=cmp_to_key(joined))))


def others():
    print(sorted([3, 1, 2, 5, 4], key=cmp_to_key(noisy)), SEEN)
    print(largest([3, 30, 34, 5, 9]), sorted([], key=cmp_to_key(joined)), sorted([2.0, 0.5, 4.0], key=cmp_to_key(ratio)))
    key = cmp_to_key(by_first)
    print(sorted([(2, 1), (1, 5), (1, 7)], key=key), key((1, 2)) < key((1, 1)), min([(2, 1), (1, 5)], key=cmp_to_key(by_first)))
    print([b for b in sorted([Bond(1.0, 2), Bond(2.0, 3)], key=cmp_to_key(longer))])
    for bad in (lambda a, b: None, lambda a: 0, 3):
        try:
            print(sorted([2, 1], key=cmp_to_key(bad)))
        except TypeError as e:
            print(e)
    print(sorted([2, 1], key=cmp_to_key(None)) if False else "", sorted([1], key=cmp_to_key(lambda a: 0)))


def fails(xs):
    xs.sort(key=cmp_to_key(ratio))
    return xs


def after(xs):
    try:
        xs.sort(key=cmp_to_key(ratio))
    except ZeroDivisionError as e:
        return xs, str(e)
    return xs


def big(n):
    xs = [n, -n, 2 * n, 3]
    xs.sort(key=cmp_to_key(lambda a, b: a * a - b * b))
    return xs


# TIMEOUT: 120
# CALL: sorts(70)
# CALL: sorts(3)
# CALL: others()
# CALL: fails([2.0, 1.0, 0.0, 3.0])
# CALL: after([2.0, 1.0, 4.0, 0.0, 3.0])
# CALL: after([2.0, 1.0, 4.0])
# CALL: big(5)
# CALL: big(2**40)
# CALL: big(2**63 - 1)
