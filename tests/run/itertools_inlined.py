"""itertools consumed where it is called: the values, how much is taken, errors, infinite iterators."""

# TIMEOUT: 120
import itertools
from itertools import accumulate, chain, combinations, islice, pairwise
from itertools import product as cartesian


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def half(x):
    return x / 2


def small(x):
    return x < 3


def counted(limit):  # NATIVE
    total = 0
    for i in itertools.count(1):
        if i > limit:
            break
        total += i
    for i in itertools.count(10, -2):
        if i < 0:
            return total, i
        total += i


def counted_float():  # NATIVE
    return [x for x in islice(itertools.count(0.5, 0.1), 5)]


def fib(n):  # NATIVE
    return list(islice(fibonacci(), n)), sum(islice(fibonacci(), 10))


def fib_of(n):
    return list(islice(fibonacci(), n))


def slices(xs):  # NATIVE
    return (
        list(islice(xs, 2)),
        list(islice(xs, 1, None)),
        list(islice(xs, 1, 4, 2)),
        list(islice(xs, 0, None, 3)),
        list(islice(xs, 3, 1)),
        list(islice(xs, 0)),
    )


def taken(log):
    def noted():
        for i in range(10):
            log.append(i)
            yield i

    return list(islice(noted(), 0, 5, 3)), list(islice(noted(), 2)), list(islice(noted(), 3, 3)), log


def stop_of(n):
    return [x for x in islice([1, 2, 3], n)]


def chained(xs, ys):  # NATIVE
    total = 0.0
    for v in chain(xs, ys, xs):
        if v == 7:
            continue
        total = total * 2 + v
    return total, list(itertools.chain.from_iterable([xs, xs])), sum(chain(xs, ys))


def predicates(xs):  # NATIVE
    return (
        list(itertools.takewhile(small, xs)),
        list(itertools.dropwhile(small, xs)),
        list(itertools.filterfalse(small, xs)),
        [x for x in itertools.filterfalse(None, xs)],
    )


def running(xs):  # NATIVE
    return list(accumulate(xs)), [b - a for a, b in pairwise(xs)]


def running_by(xs):
    return list(accumulate(xs, lambda a, b: a * b)), max(accumulate(xs, lambda a, b: b))


def grid(xs, ys):  # NATIVE
    total = 0
    for x, y in cartesian(xs, ys):
        total += x * y
    for a, b, c in itertools.product(xs, repeat=3):
        total += a * b - c
    return total


def chosen(xs):  # NATIVE
    return (
        [a * b for a, b in combinations(xs, 2)],
        list(itertools.permutations(xs, 2)),
        [p for p in itertools.combinations_with_replacement(xs, 2)],
        sum(1 for _ in combinations(xs, 3)),
    )


def repeated(x, n):  # NATIVE
    return [v + 1 for v in itertools.repeat(x, n)], sum(itertools.repeat(x, 3))


def cycled(xs, n):  # NATIVE
    out = []
    for v in itertools.cycle(xs):
        if len(out) >= n:
            break
        out.append(v)
    return out


def stored(xs):
    it = itertools.chain(xs, xs)
    return next(it), list(it), list(itertools.groupby([1, 1, 2]))[0][0], list(itertools.zip_longest(xs, [1]))


def not_iterable(x):
    return [v for v in chain([1], x)]


# CALL: counted(10)
# CALL: counted_float()
# CALL: fib(12)
# CALL: fib(0)
# CALL: fib(100)
# CALL: fib(-1)
# CALL: fib_of(2.5)
# CALL: fib_of(None if fib(1) == 3 else "x")
# CALL: slices([1, 2, 3, 4, 5])
# CALL: slices([1])
# CALL: taken([])
# CALL: stop_of(2)
# CALL: stop_of(None)
# CALL: stop_of(True)
# CALL: stop_of("a")
# CALL: chained([1, 7], [0.5])
# CALL: chained([], [2])
# CALL: predicates([1, 2, 5, 1, 0])
# CALL: predicates([])
# CALL: running([1, 2, 4])
# CALL: running([0.5])
# CALL: running([])
# CALL: running([2**62, 2**62])
# CALL: running_by([1, 2, 3])
# CALL: grid([1, 2, 3], [4, 5])
# CALL: grid([], [4, 5])
# CALL: chosen([1, 2, 3, 4])
# CALL: chosen([1])
# CALL: repeated(2, 3)
# CALL: repeated(2.5, -3)
# CALL: cycled([1, 2], 5)
# CALL: cycled([], 5)
# CALL: stored([1, 2])
# CALL: not_iterable(3)
# CALL: setattr(itertools, "chain", lambda *a: [["patched"]])
# CALL: chained([1, 7], [0.5])
# CALL: setattr(mod, "islice", lambda *a: [1])
# CALL: fib(3)
