"""Methods with decorators of the program and caches; dicts handed on behind **."""
from functools import cache, cached_property, lru_cache, wraps


def checked(method):
    @wraps(method)
    def inner(self, *args, **kwargs):
        self.calls += 1
        return method(self, *args, **kwargs)

    return inner


def positive(name):
    def deco(method):
        def inner(self, amount):
            if amount <= 0:
                raise ValueError(name + ": " + str(amount))
            return method(self, amount)

        return inner

    return deco


def same(f):
    return f


class Account:
    rate = 2

    def __init__(self, start):
        self.calls = 0
        self.total = start

    @checked
    def add(self, x, k=1, *, off=0):  # NATIVE
        self.total += x * k - off
        return self.total

    @positive("take")
    def take(self, amount):  # NATIVE
        self.total -= amount
        return self.total

    @same
    def double(self):  # NATIVE
        self.total *= self.rate
        return self.total

    @checked
    @positive("both")
    def both(self, amount):
        return self.total // amount

    def traced(f):
        def inner(self, *args):
            self.calls += 100
            return f(self, *args)

        return inner

    @traced
    def own(self, a, b):
        return a * b + self.total


class Child(Account):
    @checked
    def add(self, x, k=1, *, off=0):
        return super().add(x, k, off=off) + 1000


class Paths:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache(maxsize=None)
    def count(self, r, c):  # NATIVE
        if r == len(self.rows) or c == len(self.rows[0]) or self.rows[r][c] == "#":
            return 0
        if r == len(self.rows) - 1 and c == len(self.rows[0]) - 1:
            return 1
        return self.count(r + 1, c) + self.count(r, c + 1)

    @cache
    def label(self, name):
        return name + str(len(self.rows))

    @lru_cache(maxsize=2)
    def few(self, n):
        return n * len(self.rows)

    @cached_property
    def size(self):
        return len(self.rows) * len(self.rows[0])


def account(n):  # NATIVE
    a = Account(10)
    out = 0
    for i in range(n):
        out += a.add(i) + a.add(i, 3) + a.add(i, k=2) + a.add(i, off=1, k=4)
        out += a.take(i + 1) - a.double() % 7
        a.total %= 1000003
    return out, a.calls, a.total


def more():
    a = Account(50)
    got = [a.both(3), a.own(2, 3), a.calls]
    for amount in (0, -1):
        try:
            a.take(amount)
        except ValueError as e:
            got.append(str(e))
    return got


def wrong(kind):
    a = Account(1)
    try:
        if kind == 0:
            return a.add(1, bad=2)
        if kind == 1:
            return a.add(1, x=2)
        if kind == 2:
            return a.add(k=2)
        if kind == 3:
            return a.take(0)
        if kind == 4:
            return a.add()
        return a.own(1)
    except TypeError as e:
        return str(e), a.calls


def inherited():
    c = Child(5)
    return c.add(1), c.add(2, k=3), c.take(4), c.calls, c.total


def values():
    a = Account(7)
    add = a.add
    return add(1), Account.add(a, 2, k=2), Account.take(a, 3), [m(1) for m in (a.add, a.take)], add.__name__


def paths(n):
    p = Paths(["." * n] * n)
    first = p.count(0, 0)
    info = Paths.count.cache_info()
    q = Paths([".#", ".."])
    second = q.count(0, 0), q.label("a"), q.label("a"), q.size, q.size, p.size
    few = [q.few(k) for k in (1, 2, 1, 3, 2)]
    last = Paths.few.cache_info()
    Paths.count.cache_clear()
    return first, info.misses, second, few, last, Paths.count.cache_info(), q.count(0, 0), "size" in vars(q)


def replaced():
    a = Account(3)
    kept = Account.add
    out = [a.add(1)]
    try:
        setattr(Account, "add", lambda self, x: ("patched", x))
        out.append(a.add(5))
    finally:
        setattr(Account, "add", kept)
    out.append(a.add(5))
    setattr(a, "take", lambda amount: ("mine", amount))
    out.append(a.take(-4))
    return out


def call(fn, *args, **kw):
    return fn(*args, **kw)


def area(w, h=2, name="r"):
    return name, w * h


def handed(n):
    out = [call(area, n), call(area, n, h=3), call(area, n, name="x"), call(area, w=1, h=n)]
    for kw in ({"h": 4}, {}, {"w": 5, "h": 6}, {"z": 1}):
        try:
            out.append(call(area, **kw) if "w" in kw else call(area, n, **kw))
        except TypeError as e:
            out.append(str(e))
    return out


# VARIANTS: closed, main
# SETUP:
# CALL: account(20)
# CALL: more()
# CALL: [wrong(k) for k in range(6)]
# CALL: inherited()
# CALL: values()
# CALL: paths(6)
# CALL: replaced()
# CALL: handed(3)
# CALL: Account(1).both(0)
# CALL: Account(1).take(-1)
# CALL: Paths(["."]).count([], 1)
# CALL: account(5)
