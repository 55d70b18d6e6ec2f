"""map over several iterables: a loop wherever the items are taken at once."""

from operator import add, mul

# TIMEOUT: 120


def dot(a, b):  # NATIVE
    return sum(map(lambda x, y: x * y, a, b)), sum(map(mul, a, b))


def largest(a, b):  # NATIVE
    return list(map(max, a, b)), max(map(add, a, b))


def three(a, b, c):  # NATIVE
    return [v + 1 for v in map(lambda x, y, z: x + y * z, a, b, c)]


def refused(a, b, c):
    return [v + 1 for v in map(lambda x, y, z: x + y * z, a, b, c)]


def equal(a, b):  # NATIVE
    return all(map(lambda x, y: x == y, a, b))


def added(x, y):  # NATIVE
    return x + y


def loop(a, b):  # NATIVE
    s = 0
    for v in map(added, a, b):
        if v > 100:
            break
        s += v
    return s


def texts(a, b):  # NATIVE
    return ",".join(map(lambda x, y: f"{x}{y}", a, b))


def mixed(n, word):  # NATIVE
    return set(map(lambda i, c: c * i, range(n), word))


def starred(a, b):
    return max(*map(mul, a, b))


def pairs(n):
    for i in range(n):
        yield i, i * i


def of_generators(n):
    g = pairs(n)
    return list(map(lambda p, i: p[1] - i, g, range(10))), next(g, "end")


def of_expressions(n):
    return list(map(added, (i * i for i in range(n)), range(n)))


def kept(a, b):
    m = map(added, a, b)
    return next(m), list(m)


def stops(x, y):
    if x == 3:
        raise StopIteration
    return x - y


def ended(a, b):
    return list(map(stops, a, b))


def shadowed(a, b):
    zip = 5
    return list(map(added, a, b)), zip


def empty():
    return list(map(added, [], [])), sum(map(added, [1], []))


# CALL: dot([1, 2, 3], [4, 5, 6])
# CALL: dot([1.5, 2.0], [4, 5])
# CALL: dot([], [1])
# CALL: dot([2**62, 3], [4, 5])
# CALL: largest([1, 5, 3], [4, 2])
# CALL: largest([], [1])
# CALL: three([1, 2], [3, 4], (5, 6, 7))
# CALL: refused([1], [2], 3)
# CALL: refused(1, [2], [3])
# CALL: equal([1, 2], [1, 2])
# CALL: equal([1, 2], [2, 1])
# CALL: loop([1, 2, 3], [10, 20, 30])
# CALL: loop([1, 2, 3], [10, 200, 30])
# CALL: loop([1, "a"], [10, 20])
# CALL: texts([1, 2], "ab")
# CALL: mixed(4, "xyz")
# CALL: starred([1, 2, 3], [4, 5, 6])
# CALL: of_generators(3)
# CALL: of_generators(12)
# CALL: of_expressions(4)
# CALL: kept([1, 2, 3], [4, 5, 6])
# CALL: ended([1, 2, 3, 4], [1, 1, 1, 1])
# CALL: shadowed([1], [2])
# CALL: empty()
