# Generators whose items are all taken at once: sorted by a key, behind a star, added to lists, made dicts.

# TIMEOUT: 240
# VARIANTS: closed main

LOG = []


def walk(n):
    if n > 0:
        yield from walk(n - 1)
        yield n


def steps(n):
    for i in range(n):
        yield i


def pairs(n):
    for i in range(n):
        yield (i % 5, i)


def lists(n):
    for i in range(n):
        yield [i, -i]


def fails(n):
    for i in range(n):
        LOG.append(i)
        yield i
    raise ValueError("late")


def growing(xs, n):
    for i in range(n):
        yield len(xs)


def total(*args, scale=1):
    return sum(args) * scale


def by_key(n):  # NATIVE
    a = sorted(walk(n), key=lambda v: (v % 3, -v))
    b = sorted((v for v in a if v % 2), key=lambda v: -v)
    c = sorted((v * v % 7 for v in a), key=abs, reverse=True)
    return a, b, c


def by_maybe(n, key):
    return sorted((v * v % 7 for v in range(n)), key=key)


def added(n):  # NATIVE
    xs = [0]
    same = xs
    xs += walk(n)
    xs += growing(xs, 3)
    return xs, same is xs


def added_to(xs, n):
    xs += steps(n)
    return xs


class Odd(list):
    def __iadd__(self, other):
        self.append("odd")
        return self


def dicts(n):  # NATIVE
    d = dict(pairs(n))
    e = dict(walked(n))
    return d, list(e), len(e)


def walked(n):
    for v in walk(n):
        yield (str(v), v)


def starred(n):
    print(*steps(n))
    print(*steps(n), sep="-", end="!\n")
    print(*(v for v in steps(n)))
    return total(*steps(n), scale=2), total(*pairs_first(n)), "{} {}".format(*steps(2))


def pairs_first(n):
    for a, b in pairs(n):
        yield b


def late(kind, n):
    LOG.clear()
    if kind == 0:
        return sorted(fails(n), key=lambda v: LOG.append("key"))
    if kind == 1:
        return dict(fails(n))
    if kind == 2:
        return total(*fails(n))
    xs = [1]
    LOG.append(xs)
    xs += fails(n)
    return xs


# CALL: by_key(20)
# CALL: by_key(0)
# CALL: by_maybe(9, None)
# CALL: by_maybe(9, lambda v: -v)
# CALL: added(6)
# CALL: added_to([1], 3)
# CALL: added_to((kept := [1]), 3)
# CALL: added_to(Odd([1]), 3)
# CALL: added_to(5, 3)
# CALL: dicts(12)
# CALL: dict(lists(3))
# CALL: starred(4)
# CALL: late(0, 3)
# CALL: LOG
# CALL: late(1, 3)
# CALL: late(1, 0)
# CALL: LOG
# CALL: late(2, 3)
# CALL: late(3, 3)
# CALL: LOG
