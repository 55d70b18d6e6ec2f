# Generators inside functions and generator expressions in variables: what they capture, exits, escapes.

# TIMEOUT: 120


def scaled(n):  # NATIVE
    def multiples(k):
        for i in range(k):
            yield i * n

    total = 0
    for j in range(5):
        for v in multiples(j):
            total += v
    return total


def choose(items, k):
    out = []

    def rec(start, chosen):
        if len(chosen) == k:
            out.append(sum(chosen))
            yield chosen[0] * chosen[-1]
            return
        for i in range(start, len(items)):
            chosen.append(items[i])
            yield from rec(i + 1, chosen)
            chosen.pop()

    total = 0
    for c in rec(0, []):
        total += c
    return total, out


def overflowing(n):
    big = 2**40

    def powers():
        x = n
        for _ in range(6):
            yield x * big
            x = x * 1000

    total = 0
    for p in powers():
        total += p % 1000003
    return total


def consumer_leaves(n):
    def up():
        for i in range(n):
            yield i

    total = 2**62
    for i in up():
        total += i * 2**61
    return total


def reassigned(n):
    k = 1

    def gen():
        for i in range(n):
            yield i * k

    g = gen()
    k = 100
    return sum(g), list(gen())


def in_loop(n):
    out = []
    for j in range(n):

        def gen():
            yield j
            yield j * 10

        g = gen()
        out.append(next(g))
        out.extend(g)
    return out


def counting(n):
    count = 0

    def gen():
        nonlocal count
        for i in range(n):
            count += 1
            yield i

    total = sum(gen())
    return total, count


def unbound(flag):
    def gen():
        yield late

    if flag:
        late = 3
    g = gen()
    late = 4
    return next(g)


def stored_expression(xs):
    squares = (x * x for x in xs)
    first = next(squares, None)
    total = 0
    for s in squares:
        total += s
    return first, total


def nested_expression(xs, ys):
    pairs = (x * y for x in xs for y in ys if x != y)
    total = 0
    for p in pairs:
        total = total * 2 + p
        if total > 1000:
            break
    return total, sum(pairs)


def pipeline(n):
    evens = (x for x in range(n) if x % 2 == 0)
    shifted = (x + 1 for x in evens)
    return sum(shifted), list(evens)


def failing(xs):
    inverse = (1 / x for x in xs)
    total = 0.0
    for v in inverse:
        total += v
    return total


def given_away(n):
    g = (i for i in range(n))
    return type(g).__name__, list(g), repr(g)[:26]


def maker(n):
    def gen(k):
        yield n
        yield k

    return gen


def lazily(xs):
    k = 2
    g = (x * k for x in xs)
    k = 3
    return list(g)


class Grid:
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def around(self, x, y):
        def inside(a, b):
            return 0 <= a < self.w and 0 <= b < self.h

        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if (dx or dy) and inside(x + dx, y + dy):
                    yield x + dx, y + dy

    def cells(self):
        return ((x, y) for x in range(self.w) for y in range(self.h))


def neighbours(w, h):
    grid = Grid(w, h)
    total = 0
    for x in range(w):
        for y in range(h):
            for a, b in grid.around(x, y):
                total += a * b
    return total, sum(x * y for x, y in grid.cells())


# CALL: scaled(3)
# CALL: scaled(2**62)
# CALL: choose([1, 2, 3, 4, 5], 3)
# CALL: choose([1.5, 2, 3], 2)
# CALL: choose([], 2)
# CALL: overflowing(7)
# CALL: consumer_leaves(5)
# CALL: reassigned(4)
# CALL: in_loop(3)
# CALL: counting(5)
# CALL: unbound(True)
# CALL: unbound(False)
# CALL: stored_expression([1, 2, 3])
# CALL: stored_expression([])
# CALL: stored_expression([2**40, 3])
# CALL: stored_expression([1, "a"])
# CALL: nested_expression([1, 2, 3], [3, 4])
# CALL: pipeline(10)
# CALL: failing([1, 2, 4])
# CALL: failing([1, 0])
# CALL: given_away(3)
# CALL: list(maker(3)(4))
# CALL: lazily([1, 2])
# CALL: neighbours(3, 4)
