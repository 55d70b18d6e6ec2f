# A generator function of which one generator is needed as an object is native at its other uses.
# TIMEOUT: 240
import types


def counter(n):
    total = 0
    for i in range(n):
        got = yield i
        if got is not None:
            total += got
    return total


def evens(src):
    for x in src:
        if x % 2 == 0:
            yield x


class Task:
    def __init__(self, gen):
        self.gen = gen
        self.steps = 0

    def step(self):
        self.steps += 1
        return next(self.gen)


def work(n):  # NATIVE
    t = Task(counter(n))
    s = 0
    try:
        while True:
            s += t.step()
    except StopIteration:
        pass
    return s, t.steps


def looks(n):
    s = sum(evens(counter(n)))
    g = evens(counter(10))
    h = counter(3)
    first = next(h), h.gi_frame is not None
    sent = h.send(5)
    return s, type(g).__name__, isinstance(g, types.GeneratorType), list(g), first, sent, list(h), h.gi_frame


def either(flag):
    g = None
    if flag == 1:
        g = counter(2)
    elif flag == 2:
        g = evens(range(5))
    kept = g
    total = 0
    for v in counter(100):
        total += v
    return type(kept).__name__, total, None if kept is None else list(kept)


def again(n):
    out = []
    for k in range(n):
        g = counter(k)
        out.append((repr(g)[:25], g.__name__, g.__qualname__))
        g = counter(k + 1)
        out.append((next(g), g.gi_running))
    return out


def fails(n):
    g = counter(n)
    names = [g.__name__]
    try:
        g.throw(ValueError("stop"))
    except ValueError as e:
        names.append(str(e))
    g.close()
    for v in counter(n):
        if v == 2:
            raise KeyError(v)
    return names


def tree(n):
    if n > 0:
        yield n
        yield from tree(n - 1)
        yield from tree(n - 2)


def trees(n):  # the generators inside are those of CPython's own
    g = tree(n)
    return sum(tree(n)), g.gi_code.co_name, sum(g)


# CALL: work(1000)
# CALL: looks(100)
# CALL: either(0)
# CALL: either(1)
# CALL: either(2)
# CALL: again(3)
# CALL: fails(2)
# CALL: fails(3)
# CALL: trees(8)
