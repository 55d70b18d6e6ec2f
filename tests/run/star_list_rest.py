"""A list behind * fills a parameter with *: it gets a tuple of any length."""


class Poly:
    made = 0

    def __init__(self, *coeffs):
        Poly.made += 1
        self.coeffs = list(coeffs)

    def __add__(self, o):
        n = max(len(self.coeffs), len(o.coeffs))
        a = self.coeffs + [0] * (n - len(self.coeffs))
        b = o.coeffs + [0] * (n - len(o.coeffs))
        return Poly(*[x + y for x, y in zip(a, b)])

    def __mul__(self, o):
        out = [0] * (len(self.coeffs) + len(o.coeffs) - 1)
        for i, a in enumerate(self.coeffs):
            for j, b in enumerate(o.coeffs):
                out[i + j] += a * b
        return Poly(*out)

    def __call__(self, x):
        r = 0
        for c in reversed(self.coeffs):
            r = r * x + c
        return r

    def values(self, *xs):
        return [self(x) for x in xs]


class Node:
    def __init__(self, label, *children):
        self.label = label
        self.children = children

    def total(self):
        return self.label + sum(c.total() for c in self.children)


class Leaf(Node):
    def __init__(self, label, *rest, scale=1):
        super().__init__(label * scale, *rest)


class Strict:
    def __init__(self, *items, flag=False):
        if not items:
            raise ValueError("no items")
        self.items = items
        self.flag = flag


class Sized:
    def __init__(self, *items, size=1):
        self.items = items
        self.size = size

    def total(self):
        return sum(self.items) * self.size


class Headed(Sized):
    def __init__(self, first, *rest, **more):
        super().__init__(first, *rest, **more)


def of_several_types(n):
    xs = list(range(n))
    return Sized(*xs).total(), Headed(n, 2.5, size=2).total(), Headed("a", "b").items, Sized(*[0.5, 1.5]).items, Sized(*xs, size=3).total()


def powers(n):
    p = Poly(1, 2, 3)
    q = Poly(2, 0, 1)
    for _ in range(n):
        p = p * q + p
    return p.coeffs, p(2), p.values(), p.values(1), p.values(*range(3)), p.values(*[0, 1])


def tree(depth):
    if depth == 0:
        return Leaf(1, scale=3)
    kids = [tree(depth - 1) for _ in range(2)]
    return Node(depth, *kids)


def grown(n):
    return tree(n).total()


def total(*args):
    s = 0
    for a in args:
        s += a
    return s


def spread(xs):
    t = total(*xs)
    xs.append(1)
    return t, total(*xs), xs


def changed(*args):
    return args


def aliasing(n):
    xs = list(range(n))
    t = changed(*xs)
    xs[0] = 99
    xs.append(5)
    return t, xs


def strict(xs):
    try:
        return Strict(*xs).items, Strict(*xs, flag=True).flag
    except ValueError as e:
        return str(e)


def text(n):
    words = ["w%d" % i for i in range(n)]
    return "-".join(changed(*words)), changed(*words)[-1:]


def named(a, b, c=3, *rest):
    return a + b * c + len(rest)


def short(xs):
    try:
        return named(*xs)
    except TypeError as e:
        return str(e)


def raises(xs):
    return total(*xs, "x")


def evaluated(log):
    def note(x):
        log.append(x)
        return x

    xs = [1, 2]
    return changed(*note(xs), *note([3])), changed(*xs, note(4)), changed(note(5), *xs), log


# TIMEOUT: 240
# CALL: powers(0)
# CALL: powers(3)
# CALL: powers(40)
# CALL: of_several_types(4)
# CALL: of_several_types(0)
# CALL: grown(0)
# CALL: grown(5)
# CALL: spread([])
# CALL: spread([1, 2, 3])
# CALL: spread([1.5, 2])
# CALL: spread([2**62, 2**62, 2**62])
# CALL: spread(["a"])
# CALL: aliasing(4)
# CALL: strict([])
# CALL: strict([1, 2])
# CALL: text(0)
# CALL: text(5)
# CALL: short([1, 2])
# CALL: short([1, 2, 3, 4, 5])
# CALL: short([1])
# CALL: raises([1])
# CALL: evaluated([])
# CALL: Poly.made
# SETUP:
# class Quad(Poly):
#     def __init__(self, *c):
#         super().__init__(*c, 0)
# def patched():
#     keep = Poly.__init__
#     def init(self, *coeffs):
#         keep(self, *[c + 1 for c in coeffs])
#     Poly.__init__ = init
#     try:
#         return powers(2)
#     finally:
#         Poly.__init__ = keep
# CALL: patched()
# CALL: (Quad(1, 2) + Poly(3)).coeffs
