# Maps and filters behind a star are loops; classes called with lists of unknown length have known attributes.

class A:
    def __init__(self, a, b=2):
        self.a = a
        self.b = b

    def total(self, *xs):
        return self.a + self.b + sum(xs)


class B:
    def __init__(self, *xs):
        self.xs = xs


def half(x):
    return 10 // x


def biggest(a, b, c):
    return max(a, b, c)


KINDS = {"a": A, "b": B}


def make(spec):
    name, *args = spec.split(":")
    return KINDS[name](*map(int, args))


def show(xs):
    print(*map(str, xs), sep=",")
    print(*filter(None, xs))


def use(n):
    t = 0
    for i in range(n):
        o = make("a:%d:%d" % (i, i + 1))
        t += o.a * o.b + o.total(*map(int, ["1", "2"]))
        t += biggest(*map(half, [1, 2, i + 1]))
        t += max(*map(abs, [-i, 3]))
    return t


def other(spec):
    o = make(spec)
    return type(o).__name__, vars(o)


def bad(xs):
    return biggest(*map(half, xs))


def wrong(x):
    return biggest(*map(x, [1, 2, 3]))


def kw(xs):
    return A(*map(int, xs), b=7).b


def many(n):
    t = 0
    for i in range(n):
        o = A(*[i, 2, 3][: 1 + i % 2])
        t += o.a * o.b
    return t


# CALL: use(20)
# CALL: other("a:1")
# CALL: other("a:1:2")
# CALL: other("b:1:2:3")
# CALL: other("a:1:2:3")
# CALL: other("a:x")
# CALL: show([0, 3, 4])
# CALL: bad([1, 2, 5])
# CALL: bad([1, 0, 5])
# CALL: bad([1, 5])
# CALL: wrong(str)
# CALL: wrong(3)
# CALL: kw("1")
# CALL: kw("12")
# CALL: many(9)
