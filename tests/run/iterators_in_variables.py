# TIMEOUT: 150
# Iterators that are kept: partly used, passed on, returned, held by instances.
import itertools
from collections import deque
from itertools import chain, count, islice


def partly(n):  # NATIVE
    it = iter(range(n))
    first = next(it)
    total = 0
    for x in it:
        total += x
        if x == 3:
            break
    rest = list(it)
    return first, total, rest, next(it, None)


def windows(xs, n):  # NATIVE
    it = iter(xs)
    d = deque(islice(it, n), maxlen=n)
    out = [tuple(d)]
    for x in it:
        d.append(x)
        out.append(tuple(d))
    return out, d


def chunks(xs, k):  # NATIVE
    out = []
    it = iter(xs)
    while True:
        part = list(islice(it, k))
        if not part:
            return out
        out.append(part)


def pairs(xs):  # NATIVE
    it = iter(xs)
    return [(a, b) for a, b in zip(it, it)]


def header(lines):  # NATIVE
    it = iter(lines)
    name = next(it)
    fields = next(it).split(",")
    return name, fields, [line.upper() for line in it]


def chained(a, b):  # NATIVE
    it = chain(a, b, "xy")
    first = next(it)
    out = []
    for x in it:
        out.append(x)
    return first, out


def flat(rows):  # NATIVE
    it = itertools.chain.from_iterable(rows)
    return next(it), sum(it)


def numbers(text):  # NATIVE
    nums = map(int, text.split())
    n = next(nums)
    return [next(nums) for _ in range(n)], list(nums)


def goes_on(words):
    # A map goes on after an exception, where a generator would be at its end.
    nums = map(int, words)
    out = []
    while True:
        try:
            out.append(next(nums))
        except ValueError as e:
            out.append(str(e))
        except StopIteration:
            return out


def makes(n):  # NATIVE
    return islice(count(1), n)


def uses(n):  # NATIVE
    total = 0
    for x in makes(n):
        total += x
    return total, sum(makes(n)), max(makes(n))


def first_over(it, limit):  # NATIVE
    for x in it:
        if x > limit:
            return x
    return None


def searched(xs):  # NATIVE
    it = iter(xs)
    return first_over(it, 2), first_over(it, 2), first_over(it, 100), next(it, "end")


class Tokens:
    ids = count(100)

    def __init__(self, text):
        self.it = iter(text)
        self.serial = count(1)
        self.now = next(self.it, "")

    def advance(self):
        was = self.now
        self.now = next(self.it, "")
        return was, next(self.serial)


def tokens(text):
    t = Tokens(text)
    out = []
    while t.now:
        out.append(t.advance())
    return out


def numbered(xs, start):  # NATIVE
    e = enumerate(xs, start)
    i, x = next(e)
    rest = []
    for j, y in e:
        rest.append((j, y))
        if j > start + 1:
            break
    return i, x, rest, list(e)


def sentinel(xs):
    it = iter(xs.pop, 2)
    return list(it), xs


def lookahead(xs):
    seen = []
    it = iter(xs)
    for x in it:
        if x < 0:
            seen.append((x, next(it, None)))
        else:
            seen.append((x, x))
    return seen


def grown(xs):  # NATIVE
    it = iter(xs)
    out = [next(it)]
    xs.append(50)
    for x in it:
        out.append(x)
        if x == 50:
            xs.append(51)
    xs.append(52)
    return out, next(it, "over")


def empty():
    it = iter([])
    try:
        next(it)
    except StopIteration as e:
        return repr(e), e.value
    return None


def big(n):
    it = count(2**62, 2**61)
    return [next(it) for _ in range(n)]


def seen(xs):
    it = chain(xs, xs)
    m = map(str, xs)
    z = zip(xs, xs)
    next(it)
    return type(it).__name__, type(m).__name__, type(z).__name__, iter(it) is it, list(it)


def mixed(flag, xs):
    it = iter(xs) if flag else chain(xs, [0])
    next(it)
    return sum(it)


# CALL: partly(10)
# CALL: partly(1)
# CALL: windows([1, 2, 3, 4, 5], 3)
# CALL: windows([1], 3)
# CALL: windows([1, 2], 0)
# CALL: chunks([1, 2, 3, 4, 5, 6, 7], 3)
# CALL: pairs([1, 2, 3, 4, 5])
# CALL: header(["prices", "a,b", "x", "y"])
# CALL: chained([1, 2], (3.5, 4.5))
# CALL: flat([[1, 2], [], [3]])
# CALL: numbers("2 10 20 30 40")
# CALL: goes_on(["1", "x", "3"])
# CALL: uses(10)
# CALL: searched([1, 3, 2, 5, 4])
# CALL: tokens("abc")
# CALL: numbered(["a", "b", "c", "d", "e"], 5)
# CALL: sentinel([1, 2, 3, 4])
# CALL: lookahead([1, -1, 5, -2])
# CALL: (kept := [1, 2])
# CALL: grown(kept)
# CALL: empty()
# CALL: big(4)
# CALL: seen([1, 2])
# CALL: mixed(True, [1, 2, 3])
# CALL: mixed(False, [1, 2, 3])
