"""Decorators of the program on functions of the module: called natively, seen and changed from outside."""

# TIMEOUT: 90

import functools
from functools import wraps

CALLS = {}
REGISTRY = []
HANDLERS = {}


def trace(f):
    def inner(*args):
        CALLS[f.__name__] = CALLS.get(f.__name__, 0) + 1
        return f(*args)

    return inner


def memoize(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    return wrapper


def memoize_all(func):
    memo = {}

    @functools.wraps(func)
    def wrapper(*args):
        if args in memo:
            return memo[args]
        memo[args] = func(*args)
        return memo[args]

    return wrapper


def retry(times, default=None):
    def decorate(f):
        @wraps(f)
        def inner(*args, **kwargs):
            for left in range(times, 0, -1):
                try:
                    return f(*args, **kwargs)
                except ValueError:
                    if left == 1:
                        return default

        return inner

    return decorate


def positive(f):
    @wraps(f)
    def check(x, y):
        if x < 0 or y < 0:
            raise ValueError("negative: %s" % (x if x < 0 else y))
        return f(x, y)

    return check


def counted(f):
    """Counts."""

    @wraps(f)
    def inner(x):
        inner.calls += 1
        return f(x)

    inner.calls = 0
    return inner


def register(f):
    REGISTRY.append(f)
    return f


def handles(key):
    def add(f):
        HANDLERS[key] = f
        return f

    return add


def doubled(f):
    return lambda x: 2 * f(x)


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize_all
def paths(x, y):
    if x == 0 or y == 0:
        return 1
    return paths(x - 1, y) + paths(x, y - 1)


@trace
def ack(m, n):
    """Ackermann's function."""
    if m == 0:
        return n + 1
    return ack(m - 1, 1 if n == 0 else ack(m, n - 1))


@retry(3, default=-1)
def parse(text):
    return int(text)


@positive
def area(x, y):
    return x * y


@counted
def half(x):
    return x / 2


@register
def square(x):  # NATIVE
    return x * x


@register
def cube(x):  # NATIVE
    return x * x * x


@handles("up")
def up(x):  # NATIVE
    return x + 1


@handles("down")
def down(x):  # NATIVE
    return x - 1


@doubled
@doubled
def three(x):
    return x * 3


def sums(n):  # NATIVE
    return sum(fib(i) for i in range(n)), paths(5, 6), [f(n) for f in REGISTRY], square(n) + cube(n), three(n)


def parsed(texts):  # NATIVE
    return [parse(t) for t in texts]


def areas(n):  # NATIVE
    total = 0
    for i in range(n):
        total += area(i, n - i)
    return total


def steps(keys, x):  # NATIVE
    for k in keys:
        x = HANDLERS[k](x)
    return x


def counting(n):
    return [half(i) for i in range(n)], half.calls, ack(2, 3), CALLS


def change_inside(change):
    out = []
    for i in range(3):
        out.append((fib(10 + i), square(i), three(1)))
        change(i)
    return out


# SETUP:
# original = mod.fib
# def more():
#     mod.REGISTRY.append(str)
#     mod.HANDLERS["side"] = lambda x: [x]
#     mod.parse = mod.memoize(mod.parse.__wrapped__)
# def rebind(i):
#     if i == 0:
#         mod.fib = lambda n: -n
#         mod.square = original
# def poison(i):
#     if i == 0:
#         original.__closure__[0].cell_contents[11] = 0.5
#     if i == 1:
#         original.__closure__[0].cell_contents = {12: "twelve"}
#
# CALL: sums(12)
# CALL: sums(30)
# CALL: parsed(["1", "x", " 7 "])
# CALL: areas(6)
# CALL: areas(-1)
# CALL: area(2, -3)
# CALL: steps(["up", "up", "down"], 5)
# CALL: steps(["side"], 5)
# CALL: counting(3)
# CALL: (fib.__name__, paths.__name__, parse.__wrapped__.__name__, area.__qualname__, half.__doc__, ack.__doc__)
# CALL: (fib(1.0), fib(True), fib(100), paths(2, 2.0))
# CALL: fib("a")
# CALL: change_inside(rebind)
# CALL: setattr(mod, "fib", original)
# CALL: setattr(mod, "square", REGISTRY[0])
# CALL: change_inside(poison)
# CALL: sums(3)
# CALL: more()
# CALL: sums(3)
# CALL: steps(["up", "side"], 5)
# CALL: parsed(["1", "2", "1"])
# CALL: parsed(["x"])
