"""Closures among other things: methods, exceptions, loops, generators, comprehensions, dicts, escapes half-way."""


class Grid:
    def __init__(self, n):
        self.n = n
        self.cells = [[(i * 3 + j * 5) % 4 for j in range(n)] for i in range(n)]

    def area(self, i, j):
        seen = set()

        def fill(a, b):
            if not (0 <= a < self.n and 0 <= b < self.n):
                return 0
            if (a, b) in seen or self.cells[a][b] == 0:
                return 0
            seen.add((a, b))
            return 1 + fill(a + 1, b) + fill(a, b + 1) + fill(a - 1, b) + fill(a, b - 1)

        return fill(i, j)

    def best(self):
        return max(((i, j) for i in range(self.n) for j in range(self.n)), key=lambda p: (self.area(p[0], p[1]), p))


def guarded(xs):
    bad = []

    def safe(f, x):
        try:
            return f(x)
        except (ZeroDivisionError, ValueError) as e:
            bad.append(str(e))
            return -1

    def halve(x):
        if x > 10:
            raise ValueError("too big")
        return 10 // x

    return [safe(halve, x) for x in xs], bad


def chosen(n):
    out = []
    for i in range(n):
        if i % 2:

            def f(x):
                return x + i

        else:

            def f(x):
                return x * i

        out.append(f(10))
    return out


def rebound(n):
    def f(x):
        return x + 1

    a = f(n)

    def f(x):
        return x * 2

    return a, f(n)


def shadow(n):
    def len(x):
        return 99

    return len([1, 2]) + n


def counts(words):
    d = {}

    def note(w, by=1):
        d[w] = d.get(w, 0) + by

    for w in words:
        note(w)
        note(w[:1], by=10)
    return sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))


def memo(n):
    cache = {}

    def fib(k):
        if k in cache:
            return cache[k]
        r = k if k < 2 else fib(k - 1) + fib(k - 2)
        cache[k] = r
        return r

    return fib(n), len(cache)


def perms(xs):
    out = []
    used = [False] * len(xs)
    path = []

    def go():
        if len(path) == len(xs):
            out.append(path[:])
            return
        for i in range(len(xs)):
            if not used[i]:
                used[i] = True
                path.append(xs[i])
                go()
                path.pop()
                used[i] = False

    go()
    return out


def half_escape(n, flag):
    def f(x):
        return x + n

    total = 0
    for i in range(3):
        total += f(i)
    if flag:
        return f
    return total


def in_generator(n):
    def double(x):
        return x * 2

    for i in range(n):
        yield double(i)


def over_generator(n):
    k = 3
    return sum(x * k for x in in_generator(n)), [lambda: k][0]()


def late_binding(n):
    fs = []
    for i in range(n):
        fs.append(lambda: i)
    return [f() for f in fs]


def partial_like(a):
    def outer(b):
        def inner(c):
            return (a, b, c)

        return inner(b + 1)

    return outer(a + 1), outer(0.5)


def argument_changes(x):
    def get():
        return x

    before = get()
    x += 1
    after = get()
    for x in range(3):
        last = get()
    return before, after, last


def deleted(n):
    def get():
        return v

    v = n
    a = get()
    del v
    try:
        get()
    except NameError as e:
        return a, str(e)


def unbound_self():
    x = f(1)

    def f(y):
        return y

    return x


def default_chain(n):
    def f(x, y=n, z=(1, 2)):
        return x + y + z[0]

    n = 100
    return f(1), f(1, 2), f(1, z=(5, 6)), f.__defaults__


def big_captured(n):
    m = 2**62

    def add(k):
        return m + k * m

    return add(0), add(n)


# TIMEOUT: 120
# CALL: Grid(6).area(0, 1)
# CALL: Grid(6).best()
# CALL: guarded([1, 0, 3, 20])
# CALL: chosen(5)
# CALL: rebound(4)
# CALL: shadow(1)
# CALL: counts(["ab", "b", "ab", "a"])
# CALL: memo(50)
# CALL: memo(120)
# CALL: perms([1, 2, 3])
# CALL: half_escape(2, False)
# CALL: half_escape(2, True)(5)
# CALL: list(in_generator(4))
# CALL: over_generator(4)
# CALL: late_binding(3)
# CALL: partial_like(1)
# CALL: argument_changes(5)
# CALL: argument_changes(0.5)
# CALL: deleted(3)
# CALL: unbound_self()
# CALL: default_chain(10)
# CALL: big_captured(0)
# CALL: big_captured(5)
