# Generators consumed by list.extend and by loops of the module body, where no object is needed.

# TIMEOUT: 120
import sys


def walk(lo, hi):
    if lo < hi:
        mid = (lo + hi) // 2
        yield from walk(lo, mid)
        yield mid
        yield from walk(mid + 1, hi)


def big(n):
    for i in range(n):
        yield i * 2**60
    if n > 2:
        yield from big(n - 1)


def fill(n):
    out = [1]
    out.extend(walk(0, n))
    return out


def fill_big(n):
    out = [1]
    out.extend(big(n))
    return out, sum(out)


def odd(n):
    yield n
    yield 1 // (n - 3)
    yield str(n)


def partial(n):
    out = []
    try:
        out.extend(odd(n))
    except ZeroDivisionError:
        out.append(-1)
    return out


def itself():
    xs = [1, 2]

    def double():
        for x in list(xs):
            yield x
            yield len(xs)

    xs.extend(double())
    return xs


class Loud(list):
    def extend(self, items):
        super().extend(list(items) + ["end"])


def others():
    loud = Loud()
    loud.extend(walk(0, 3))
    array = bytearray()
    array.extend(walk(65, 68))
    return loud, array


total = 0
for v in walk(0, 1000):
    total += v
for v in big(12):
    total += v % 1000003
g = walk(0, 50)
first = next(g)
kind = type(g).__name__
for v in g:
    total += v
    if v > 30:
        break
rest = list(g)
pairs = ((x, y) for x in walk(0, 3) for y in walk(0, 3))
grid = list(pairs)
for a in walk(0, 4):
    for b in walk(0, a):
        total = total * 3 + a * b
    if a == 3:
        continue
    for x in odd(a + 4):
        total += len(str(x))
print(total, first, kind, rest, grid, file=sys.stdout)


def flat_lists(n):  # NATIVE
    return sum([[i, i + 1] for i in range(n)], [])


def flat_others(s, xs):
    r = sum(xs, s)
    r2 = sum(xs, [])
    s.append(9)
    return r, r is s, r2


def flat_nested(n):  # NATIVE
    xs = [[[1], [2]], [[n]]]
    f = sum(xs, [])
    f[0].append(5)
    return xs, f, sum(f, [])


def flat_values(d):
    return sum(d.values(), []), sum((v for v in d.values()), []), sum(map(list, d), [])


def flat_wrong(x):
    try:
        return sum(x, [])
    except TypeError as e:
        return str(e), e.__traceback__.tb_lineno


# CALL: fill(9)
# CALL: fill(0)
# CALL: fill_big(4)
# CALL: fill_big(12)
# CALL: partial(4)
# CALL: partial(3)
# CALL: itself()
# CALL: others()
# CALL: (total, first, rest)
# CALL: flat_lists(5)
# CALL: flat_others([1], [[2], [3]])
# CALL: flat_others([1], [])
# CALL: flat_nested(3)
# CALL: flat_values({"a": [1], "b": [2, 3]})
# CALL: flat_wrong([[1], (2,)])
# CALL: flat_wrong(5)
# CALL: flat_wrong([[1], [2.5], ["a"]])
