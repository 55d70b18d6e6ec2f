# yield from with a value, yields inside try, and generators whose items builtins take.


def inner(n):  # NATIVE
    total = 0
    for i in range(n):
        yield i
        total += i
    return total


def outer(n, m):  # NATIVE
    sums = 0
    for _ in range(m):
        got = yield from inner(n)
        sums += got
    return sums


def drive(n, m):
    g = outer(n, m)
    items = []
    while True:
        try:
            items.append(next(g))
        except StopIteration as stop:
            return items, stop.value


def nested(n):
    if n == 0:
        return 1
    yield n
    below = yield from nested(n - 1)
    return below + n


def depth(n):
    out = []

    def run():
        value = yield from nested(n)
        out.append(value)

    for x in run():
        out.append(x)
    return out


def of_list(xs):
    got = yield from xs
    yield got


def lists():
    return list(of_list([1, 2])), list(of_list("ab")), list(of_list(iter((3,)))), list(of_list({4: 5}))


def foreign(xs):
    got = yield from filter(None, xs)
    again = yield from (x for x in xs)
    yield (got, again)


def ints(lines):
    for line in lines:
        try:
            yield int(line)
        except ValueError:
            continue
        except (TypeError, KeyError):
            pass


def parsed(lines):
    total = 0
    for v in ints(lines):
        total += v
    g = ints(lines)
    first = next(g, None)
    return total, first, list(g), max(ints(lines))


def always(lines):
    for line in lines:
        try:
            yield line
        finally:
            print("done with", line)


def left(lines):
    for line in always(lines):
        if line == "b":
            break
    return "left"


class Chain:
    def __init__(self, xs):
        self.xs = xs

    def __iter__(self):
        for x in self.xs:
            yield x * 2

    def pairs(self):
        for x in self.xs:
            yield x, x + 1


def builtins(n):
    c = Chain(list(range(1, n)))
    g = inner(n)
    first = next(g)
    rest = list(g)
    p = c.pairs()
    q = inner(n)
    return first, rest, sum(c), list(c), sorted(c.pairs()), max(p), tuple(inner(3)), any(q), all(q), set(c), min(inner(4))


def exhausted():
    g = inner(0)
    return max(g)


def bad_item():
    g = ints([None, "3"])
    return list(g)


def big(n):
    def powers():
        x = 1
        for _ in range(n):
            yield x
            x *= 1000003
        return x

    def all():
        r = yield from powers()
        yield r

    g = all()
    return list(g)


# CALL: drive(3, 2)
# CALL: depth(3)
# CALL: lists()
# CALL: list(foreign([0, 1, 2]))
# CALL: parsed(["1", "x", "30", "4"])
# CALL: left(["a", "b", "c"])
# CALL: builtins(5)
# CALL: exhausted()
# CALL: bad_item()
# CALL: big(6)
# CALL: list(outer(2, 2))
