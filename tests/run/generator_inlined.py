"""Loops over generator functions whose code is known: the body of the loop stands at the yield."""

# TIMEOUT: 120


def count_up(n, step=1):
    i = 0
    while i < n:
        yield i
        i += step


def sieve(limit):
    """Primes below limit."""
    flags = [True] * limit
    for p in range(2, limit):
        if flags[p]:
            yield p
            for k in range(p * p, limit, p):
                flags[k] = False


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def window_means(prices, width):
    total = 0.0
    for i, p in enumerate(prices):
        total += p
        if i >= width:
            total -= prices[i - width]
        if i >= width - 1:
            yield total / width


def ends(xs):
    yield xs[0]
    if len(xs) > 1:
        yield xs[-1]
    return "never seen"


def both(n):
    yield from count_up(n)
    yield from range(n, 0, -1)
    yield -1


def pairs(n):
    for i in count_up(n):
        for j in range(i):
            yield i, j


def maybe(flag):
    if flag:
        x = 1
    yield x


def fails(n):
    for i in range(n, -1, -1):
        yield 12 // i


def guarded(items):
    for s in items:
        try:
            v = int(s)
        except ValueError:
            continue
        yield v


def stops():
    yield 1
    raise StopIteration("early")


def sends():
    got = yield 1
    yield got is None


def consume(n):  # NATIVE
    total = 0
    for v in count_up(n):
        if v == 4:
            continue
        if v > 10:
            break
        total += v
    else:
        total += 1000
    return total


def keyword(n):  # NATIVE
    return [v for v in count_up(step=2, n=n)], sum(count_up(n)), max(count_up(n)), list(count_up(n, 3))


def primes(n):  # NATIVE
    return [p for p in sieve(n)], sum(sieve(n))


def first_over(limit):  # NATIVE
    for f in fibonacci():
        if f > limit:
            return f


def means(prices):  # NATIVE
    best = 0.0
    for m in window_means(prices, 3):
        best = m if m > best else best
    return best, list(window_means(prices, 2))


def use_ends(xs):  # NATIVE
    total = 0
    for x in ends(xs):
        if x < 0:
            return "negative"
        total += x * x
    return total


def use_both(n):  # NATIVE
    return [v for v in both(n)]


def use_pairs(n):  # NATIVE
    total = 0
    for a, b in pairs(n):
        total += a * b
    for _ in range(2):
        for i, (a, b) in enumerate(pairs(n)):
            total += i
    return total


def use_maybe(flags):
    total = 0
    for f in flags:
        for v in maybe(f):
            total += v
    return total


def use_fails(n):
    out = []
    try:
        for v in fails(n):
            out.append(v)
    except ZeroDivisionError as e:
        out.append(e.__traceback__.tb_next.tb_lineno)
        out.append(e.__traceback__.tb_next.tb_next is None)
        out.append(e.__traceback__.tb_next.tb_frame.f_code.co_name)
    return out


def lets_fail(n):
    total = 0
    for v in fails(n):
        total += v
    return total


def use_guarded(items):
    return list(guarded(items))


def use_stops():
    total = 0
    for v in stops():
        total += v
    return total


def use_sends():
    return list(sends())


def in_finally(xs):
    out = []
    for x in count_up(5):
        try:
            if x == 1:
                continue
            if x == 3:
                break
            out.append(x)
        finally:
            out.append(-x)
    return out


def arguments(log):
    def note(x):
        log.append(x)
        return x

    total = 0
    for v in count_up(note(3), step=note(1)):
        note("body")
        total += v
    return total, log


def rebinds(n):
    for v in count_up(n):
        n = 100
        v += 1
    return n, v


def big(n):
    total = 0
    for f in fibonacci():
        if n == 0:
            return total
        n -= 1
        total += f


# CALL: consume(4)
# CALL: consume(40)
# CALL: keyword(7)
# CALL: keyword(0)
# CALL: primes(30)
# CALL: first_over(1000)
# CALL: first_over(2**62)
# CALL: first_over(2**63)
# CALL: means([1.0, 2.0, 4.0, 8.0])
# CALL: use_ends([3])
# CALL: use_ends([3, 4])
# CALL: use_ends([3, -4])
# CALL: use_ends([])
# CALL: use_both(3)
# CALL: use_pairs(5)
# CALL: use_maybe([True, True])
# CALL: use_maybe([True, False])
# CALL: use_fails(2)
# CALL: lets_fail(2)
# CALL: use_guarded(["1", "x", "3"])
# CALL: use_stops()
# CALL: use_sends()
# CALL: in_finally([])
# CALL: arguments([])
# CALL: rebinds(3)
# CALL: big(50)
# CALL: big(200)
