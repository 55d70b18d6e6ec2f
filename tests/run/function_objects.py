"""Functions that are returned, stored, chosen between and given to Python."""


def adder(n):  # NATIVE
    def add(x):
        return x + n

    return add


def counter(start):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


def poly(coefs):
    def at(x):
        r = 0.0
        for c in coefs:
            r = r * x + c
        return r

    return at


def integrate(f, a, b, n):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + (i + 0.5) * h)
    return s * h


def area(n):
    return integrate(poly([1.0, 2.0, float(n)]), 0.0, 1.0, 10)


def sums(n):
    fs = [adder(i) for i in range(n)]
    return [f(10) for f in fs], fs[0] is fs[0], fs[0] is fs[1]


def plus(a, b):
    return a + b


def minus(a, b):
    return a - b


def fold(up, n):
    op = plus if up else minus
    s = 0
    for i in range(n):
        s = op(s, i)
    return s, op is plus, op.__name__


OPS = {"+": plus, "-": minus, "*": lambda a, b: a * b}


def calc(text):
    st = []
    for t in text.split():
        if t in OPS:
            b = st.pop()
            a = st.pop()
            st.append(OPS[t](a, b))
        else:
            st.append(int(t))
    return st[-1]


def square(x):
    return x * x


def pipeline(x):
    for f in [square, abs, float]:
        x = f(x)
    steps = [square, lambda v: v + 1]
    for f in steps:
        x = f(x)
    return x, len(steps), steps[0] is square


class Strategy:
    def __init__(self, rule, other=None):
        self.rule = rule
        self.other = other

    def run(self, xs):
        total = 0
        for x in xs:
            total += self.rule(x)
            if self.other is not None:
                total -= self.other(x)
        return total


def trade(k):
    a = Strategy(adder(k))
    b = Strategy(square, adder(1))
    return a.run([1, 2, 3]), b.run([4, 5]), a.rule.__qualname__


def factorial():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)

    return fact


def parity():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return even


def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    gs = [lambda x, i=i: x + i for i in range(3)]
    return [f() for f in fs], [g(10) for g in gs]


def lazy(n):
    k = n * 2
    g = (x + k for x in range(n))
    k += 1
    return list(g)


def maybe(flag):
    f = None
    if flag:
        f = adder(5)
    return f(1) if f else -1


def fails(n):
    def inner(x):
        return n // x

    return inner


def unbound(flag):
    def f():
        return late_name

    if flag:
        late_name = 3
    return f


def sorted_by(words, k):
    def key(w):
        return w[k:], w

    return sorted(words, key=key), max(words, key=key), list(map(key, words))


# SETUP:
# import functools
# def poke(f, v):
#     f.__closure__[0].cell_contents = v
#     return f(1)
#
# CALL: adder(3)(4)
# CALL: adder(3)(4.5)
# CALL: adder("a")("b")
# CALL: adder(2**62)(2**62)
# CALL: adder(1)("x")
# CALL: adder(3).__qualname__
# CALL: poke(adder(3), 10)
# CALL: poke(adder(3), 1.5)
# CALL: poke(adder(3), "s")
# CALL: [g(2) for g in map(adder, range(3))]
# CALL: (c := counter(5)) and [c[0](), c[0](3), c[1](), c[0](by=2**63), c[1](), c[0](0.5)]
# CALL: poly([1, 2.5])(2)
# CALL: area(3)
# CALL: sums(4)
# CALL: fold(True, 10)
# CALL: fold(False, 10)
# CALL: calc("1 2 + 3 * 4 -")
# CALL: calc("1 +")
# CALL: calc("9223372036854775807 1 +")
# CALL: pipeline(-3)
# CALL: trade(7)
# CALL: factorial()(10)
# CALL: factorial()(25)
# CALL: parity()(10)
# CALL: late()
# CALL: lazy(4)
# CALL: maybe(True)
# CALL: maybe(False)
# CALL: fails(1)(1)
# CALL: fails(1)(0)
# CALL: unbound(True)()
# CALL: unbound(False)()
# CALL: sorted_by(["ab", "ba", "aa"], 1)
# CALL: functools.reduce(plus, [1, 2, 3])
# CALL: OPS.update({"+": minus}) or calc("5 3 +")
# CALL: OPS.update({"+": max}) or calc("5 3 +")
