"""enumerate, zip and reversed objects that are used more than once, handed on, or boxed go on where they stopped."""

import itertools
import operator


def consume(it):
    return [next(it, None), next(it, None)]


def many(n):
    xs = [i * 2 for i in range(n)]
    ys = [i * 0.5 for i in range(n)]
    out = []
    it = enumerate(xs)
    out.append(next(it, None))
    out.append(next(it, (None, None)))
    out.append(list(it))
    it = zip(xs, ys)
    out.append(next(it, None))
    out.append(next(it, (None, None)))
    out.append(list(it))
    it = iter(xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = reversed(xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = map(abs, xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = filter(None, xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = iter("hello")
    out.append(next(it, None))
    out.append(next(it, 1))
    out.append(list(it))
    it = iter({1: 2, 3: 4, 5: 6}.items())
    out.append(next(it, None))
    out.append(next(it, 1))
    out.append(list(it))
    it = (x for x in xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = itertools.islice(xs, 3)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = itertools.chain(xs, xs)
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    it = iter(range(n))
    out.append(next(it, None))
    out.append(next(it, "x"))
    out.append(list(it))
    return out


def to_python(n):
    xs = [i * 2 for i in range(n)]
    out = []
    take = operator.methodcaller("__next__")
    for it in (enumerate(xs), zip(xs, xs)):
        out.append(take(it))
        out.append(take(it))
        out.append(list(it))
    it = enumerate(xs)
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = zip(xs, xs)
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = iter(xs)
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = reversed(xs)
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = iter(range(n))
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = map(abs, xs)
    out.append(take(it))
    out.append(take(it))
    out.append(list(it))
    it = enumerate(xs)
    box = [it, 1, "a"]
    out.append(take(box[0]))
    out.append(next(it))
    out.append(next(box[0]))
    out.append(list(it))
    return out


def twice(xs):
    it = zip(xs, xs)
    a = list(it)
    return a, list(it)


def loops(xs):
    it = enumerate(xs)
    out = []
    for i, x in it:
        out.append(x)
        if i == 1:
            break
    for _i, x in it:
        out.append(-x)
    return out


def alias(xs):
    it = enumerate(xs)
    other = it
    out = []
    for i, x in it:
        out.append(x)
        if i == 1:
            break
    for _i, x in other:
        out.append(-x)
    return out


def helper(it):
    for _i, x in it:
        return x
    return None


def passed(xs):
    it = enumerate(xs)
    a = helper(it)
    b = helper(it)
    return a, b, list(it)


def rev(xs):
    it = reversed(xs)
    a = next(it)
    s = sum(it)
    return a, s, sum(it), list(it)


def mixed(xs):
    it = zip(xs, xs)
    d = dict(it)
    return d, dict(it), sum(1 for _ in it), (3, 3) in it


def header(lines):
    rows = enumerate(lines)
    next(rows)
    return [(i, x) for i, x in rows]


def member(xs):
    it = zip(xs, xs)
    return (xs[1], xs[1]) in it, list(it)


def made(xs):
    return zip(xs, xs)


def use(xs):
    z = made(xs)
    return next(z), next(z), list(z)


def sorts(xs):
    it = enumerate(xs)
    return sorted(it), sorted(it), min(enumerate(xs)), max(it, default=None)


def unpack(xs):
    it = enumerate(xs)
    a, *b = it
    return a, b, list(it)


def same(xs):
    it = enumerate(xs)
    return list(zip(it, it)), list(it)


def nested(xs):
    z = zip(xs, xs)
    out = []
    for a, _b in z:
        for c, _d in z:
            out.append((a, c))
    return out


def once(xs):  # NATIVE
    pairs = zip(xs, xs)
    total = 0
    for a, b in pairs:
        total += a * b
    back = reversed(xs)
    return total, list(back), dict(enumerate(xs))


# CALL: many(5)
# CALL: to_python(5)
# CALL: twice([1, 2, 3, 4, 5])
# CALL: loops([1, 2, 3, 4, 5])
# CALL: alias([1, 2, 3, 4, 5])
# CALL: passed([1, 2, 3, 4, 5])
# CALL: rev([1, 2, 3, 4, 5])
# CALL: mixed([1, 2, 3, 4, 5])
# CALL: header([1, 2, 3, 4, 5])
# CALL: member([1, 2, 3, 4, 5])
# CALL: use([1, 2, 3, 4, 5])
# CALL: sorts([1, 2, 3, 4, 5])
# CALL: unpack([1, 2, 3, 4, 5])
# CALL: same([1, 2, 3, 4, 5])
# CALL: nested([1, 2, 3, 4, 5])
# CALL: once([1, 2, 3, 4, 5])
