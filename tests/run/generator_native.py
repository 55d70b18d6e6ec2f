"""Generators that native code keeps: recursion, next(), several at once, passed to functions, exits in the middle."""

# TIMEOUT: 120


def walk(lo, hi):
    """Numbers in order, as an in-order traversal of a balanced tree."""
    if lo < hi:
        mid = (lo + hi) // 2
        yield from walk(lo, mid)
        yield mid
        for v in walk(mid + 1, hi):
            yield v


def powers(k, n):
    x = 1
    for _ in range(n):
        yield x
        x = x * k + 1


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for p in permutations(rest):
            yield [items[i]] + p


def queens(n, row, cols):
    if row == n:
        yield cols
        return
    for c in range(n):
        ok = True
        for r in range(row):
            if cols[r] == c or abs(cols[r] - c) == row - r:
                ok = False
                break
        if ok:
            yield from queens(n, row + 1, cols + [c])


def evens(n):
    i = 0
    while True:
        if i >= n:
            return i
        yield i
        i += 2


def growing(n):
    for i in range(n):
        if i % 2:
            yield i
        else:
            yield i / 2


def divides(xs):
    for x in xs:
        yield 100 // x


def checked(xs):
    for x in xs:
        try:
            y = 10 // x
        except ZeroDivisionError:
            y = -1
        yield y


def stops(n):
    yield n
    raise StopIteration(n)


def total(n):  # NATIVE
    t = 0
    for v in walk(0, n):
        t += v * 2
    return t, sum(walk(0, n)), list(walk(0, 5)), max(walk(0, n), default=-1)


def overflowing(k, n):  # NATIVE
    out = 0
    g = powers(k, n)
    for v in g:
        out = out * 3 + v
    return out


def all_permutations(items):  # NATIVE
    return [p for p in permutations(items)]


def count_queens(n):  # NATIVE
    found = 0
    for _ in queens(n, 0, [0][:0]):
        found += 1
    return found


def take(g, n):  # NATIVE
    out = []
    for _ in range(n):
        out.append(next(g, -1))
    return out


def next_items(n):  # NATIVE
    g = evens(n)
    first = take(g, 2)
    h = g
    second = take(h, 1)
    rest = 0
    for v in g:
        rest = rest * 10 + v
    return first, second, rest, next(g, None)


def exhausted(n):  # NATIVE
    g = evens(n)
    a = next(g)
    b = next(g)
    return a, b


def interleaved(n):  # NATIVE
    a, b = evens(n), powers(2, n)
    out = []
    while True:
        x = next(a, -1)
        y = next(b, -1)
        if x < 0 and y < 0:
            break
        out.append((x, y))
    return out


def mixed(n):  # NATIVE
    t = 0
    for v in growing(n):
        t += v
    g = growing(n)
    return t, next(g, None), next(g, None)


def failing(xs):
    out = []
    g = divides(xs)
    try:
        for v in g:
            out.append(v)
    except ZeroDivisionError as e:
        tb = e.__traceback__
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
    out.append(next(g, "over"))
    return out


def fails(xs):
    g = divides(xs)
    a = next(g)
    return a + next(g)


def with_try(xs):  # NATIVE
    g = checked(xs)
    return next(g, 0), next(g, 0), next(g, 0)


def stopped(n):
    g = stops(n)
    a = next(g)
    return a, next(g)


def two_exits(n):  # NATIVE
    g = powers(n, 60)
    total = 0
    for v in g:
        if v > 10**15:
            break
        total += v
    for v in g:
        total += v
    return total


def escapes(n):
    g = evens(n)
    table = {"g": g}
    return [next(g), next(table["g"]), list(g)]


def returned(n):
    return evens(n)


def use_returned(n):
    g = returned(n)
    return [v for v in g]


def break_and_go_on(n):  # NATIVE
    g = walk(0, n)
    a = 0
    for v in g:
        if v == 3:
            break
        a += v
    b = 0
    for v in g:
        b += v
    return a, b


def nested_loops(n):  # NATIVE
    t = 0
    for a in walk(0, n):
        for b in walk(0, a):
            if b > 5:
                break
            t += a * b
        else:
            t += 1
    return t


def deep(n):
    for v in walk_deep(n):
        return v


def walk_deep(n):
    if n > 0:
        yield from walk_deep(n - 1)
    else:
        yield n


# CALL: total(10)
# CALL: total(0)
# CALL: overflowing(3, 5)
# CALL: overflowing(3, 60)
# CALL: overflowing(2**40, 3)
# CALL: all_permutations([1, 2, 3])
# CALL: all_permutations([0.5])
# CALL: count_queens(6)
# CALL: next_items(10)
# CALL: next_items(3)
# CALL: exhausted(9)
# CALL: exhausted(1)
# CALL: interleaved(6)
# CALL: interleaved(70)
# CALL: mixed(4)
# CALL: mixed(0)
# CALL: failing([5, 4])
# CALL: failing([5, 0, 4])
# CALL: fails([5, 4])
# CALL: fails([5, 0])
# CALL: fails([5])
# CALL: with_try([5, 0, 1])
# CALL: stopped(3)
# CALL: two_exits(2)
# CALL: two_exits(1000)
# CALL: escapes(9)
# CALL: list(returned(5))
# CALL: use_returned(5)
# CALL: break_and_go_on(9)
# CALL: nested_loops(9)
# CALL: deep(20)
# CALL: deep(5000)
# CALL: list(walk(0, 3))
# CALL: (g := evens(3))
# CALL: next(g)
# CALL: take(evens(9), 3)
