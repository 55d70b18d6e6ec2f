# The functions of operator and functools.reduce, called where they are handed over.
import operator
from functools import reduce
from operator import attrgetter, itemgetter, mul


class Part:
    def __init__(self, name, price):
        self.name = name
        self.price = price
        self.inner = None


def by_item(rows):  # NATIVE
    first = sorted(rows, key=itemgetter(1))
    last = max(rows, key=itemgetter(0))
    both = sorted(rows, key=operator.itemgetter(1, 0), reverse=True)
    rows.sort(key=itemgetter(0))
    return first, last, both, rows, list(map(itemgetter(1), rows))


def by_attribute(n):
    parts = [Part("p%d" % (i * 7 % 5), i * 3 % 4) for i in range(n)]
    for p in parts:
        p.inner = p
    parts.sort(key=attrgetter("price", "name"))
    return [(p.name, p.price) for p in parts], min(parts, key=attrgetter("inner.name")).name


def folds(xs):  # NATIVE
    a = reduce(operator.add, xs)
    b = reduce(mul, xs, 1)
    c = reduce(lambda p, q: p if p > q else q, xs)
    d = reduce(lambda p, q: p + q, ["a", "b"], "")
    e = reduce(operator.xor, range(1, 10))
    return a, b, c, d, e


def of_pairs(xs):
    return reduce(lambda p, q: (p[0] + q, p[1] * q), xs, (0, 1))


def empty(xs):
    return reduce(mul, xs)


def called(a, b):  # NATIVE
    return (operator.add(a, b), operator.lt(a, b), operator.neg(a), operator.floordiv(a, b), operator.not_(a))


def of_any(xs):
    return reduce(operator.add, xs)


def stored(a, b):
    table = {"+": operator.add, "-": operator.sub, "*": mul}
    return [table[k](a, b) for k in "+-*"], table["*"] is operator.mul


def short(rows):
    return sorted(rows, key=itemgetter(2))


# SETUP:
# class Two(list):
#     pass
#
# CALL: by_item([(3, "b"), (1, "c"), (2, "a")])
# CALL: by_attribute(7)
# CALL: folds([3, 1, 4, 1, 5])
# CALL: of_pairs([2, 3, 4])
# CALL: empty([])
# CALL: empty([7])
# CALL: called(7, 2)
# CALL: called(7, 0)
# CALL: of_any([1, 2])
# CALL: of_any(Two([1, 2]))
# CALL: of_any(iter([1, 2, 3]))
# CALL: of_any({1: 2, 3: 4})
# CALL: of_any(5)
# CALL: of_any([1, "a"])
# CALL: of_any([])
# CALL: stored(7, 2)
# CALL: short([(1, 2)])
# CALL: short([(1, 2, 3), (0, 1, 2)])
