"""Operators on native instances: special methods, reflected forms, identity without them, containers of instances."""


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, i):
        if i == 0:
            return self.x
        if i == 1:
            return self.y
        raise IndexError("no such axis")

    def __len__(self):
        return 2

    def __bool__(self):
        return self.x != 0.0

    def __contains__(self, v):
        return v == self.x or v == self.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Plain:
    def __init__(self, n):
        self.n = n


class Counter:
    made = 0
    names = []

    def __init__(self, name):
        Counter.made += 1
        self.name = name
        self.names.append(name)


def path(n):  # NATIVE
    p = Vec(0.0, 0.0)
    d = Vec(1.0, 0.5)
    for i in range(n):
        p = p + d * 0.5 - 0.25 * d
        d = -d if i % 3 == 0 else d
        p += d
    return p.x, p.y, p.dot(d)


def compares(a, b):  # NATIVE
    v = Vec(a, b)
    w = Vec(a, b)
    return v == w, v < w, v is w, v[0], v[1]


def truths(a):
    v = Vec(a, 1.0)
    w = Plain(a)
    r = 1 if v else 2
    s = 1 if w else 2
    return r, s, not v, not w, 1.0 in v, 7.0 in v, len(v)


def axis(i):
    return Vec(1.0, 2.0)[i]


def found(n):
    xs = [Plain(i) for i in range(n)]
    p = xs[1]
    q = Plain(1)
    d = {}
    for x in xs:
        d[x] = x.n
    return p in xs, q in xs, xs.index(p), xs.count(q), d[p], len(d), p != q, p == xs[1]


def ordered(n):
    xs = [Plain((i * 7) % n) for i in range(n)]
    xs.sort(key=lambda p: p.n)
    ys = sorted(xs, key=lambda p: -p.n)
    best = max(xs, key=lambda p: p.n)
    return [p.n for p in xs], [p.n for p in ys], best.n


def texts(a):
    v = Vec(a, 2.0)
    return repr(v), str(v), f"{v} and {v!r}", "%s" % v, [v, v], str([v])


def counted(n):
    for i in range(n):
        Counter("c" + str(i))
    return Counter.made, len(Counter.names), Counter("x").names is Counter.names


def wrong(a):
    return Vec(a, a) + 3


def wrong_attribute():
    return Plain(1).m


def wrong_arguments(n):
    return Plain(n, n)


def wrong_method(n):
    return Plain(n).missing(1)


# CALL: path(10)
# CALL: compares(1.0, 2.0)
# CALL: compares(1, 2)
# CALL: truths(0.0), truths(1.0)
# CALL: axis(0), axis(1)
# CALL: axis(2)
# CALL: found(5)
# CALL: ordered(8)
# CALL: texts(1.5)
# CALL: counted(3)
# CALL: counted(2)
# CALL: wrong(1.0)
# CALL: wrong_attribute()
# CALL: wrong_arguments(1)
# CALL: wrong_method(2)
# CALL: Vec(1, 2) + Vec(0.5, 1), 2 * Vec(1, 2), Vec(1, 2) * 3
# CALL: sum([Vec(1, 2), Vec(3, 4)], Vec(0, 0))
# CALL: setattr(Vec, "__add__", lambda a, b: "patched")
# CALL: path(1)
