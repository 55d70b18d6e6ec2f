"""x in g where g is a generator that native code steps: what is found, how far it goes, effects, errors, other makers."""

# TIMEOUT: 120

from itertools import count

LOG = []


def squares(n):  # NATIVE
    for i in range(n):
        LOG.append(i)
        yield i * i


class Board:
    def __init__(self, cells):
        self.cells = cells

    def moves(self):  # NATIVE
        for i, c in enumerate(self.cells):
            if c == "#":
                continue
            for j in count(i, 3):
                if j > 20:
                    break
                yield i, j

    def legal(self, move):  # NATIVE
        return move in self.moves()

    def illegal(self, move):  # NATIVE
        if move not in self.moves():
            return "no such move"
        return "fine"


class Odd:
    """An instance that says itself what is in it."""

    def __contains__(self, x):
        LOG.append(("asked", x))
        return x == 7

    def __iter__(self):
        yield 7
        yield 8

    def moves(self):
        return Odd()


def has(n, x):  # NATIVE
    return x in squares(n)


def lacks(n, x):  # NATIVE
    return x not in squares(n)


def asked(x):
    return x in Odd().moves(), x in [7, 8]


def failing(n):
    for i in range(n):
        yield 10 // (n - 2 - i)


def fails(n, x):
    return x in failing(n)


def cubes(n):
    for i in range(n):
        yield i * i * i


def rest(n, x):
    g = cubes(n)
    return x in g, list(g)


class Same:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        LOG.append((self.v, other))
        return self.v == other


def instances(vs):
    for v in vs:
        yield Same(v)


def equal(vs, x):
    return x in instances(vs)


def nan(x):
    def floats():
        yield x
        yield float("nan")

    return x in floats()


# CALL: has(5, 9), LOG[:], LOG.clear()
# CALL: has(5, 10), LOG[:], LOG.clear()
# CALL: has(3, 4.0), has(0, 0), LOG.clear()
# CALL: lacks(5, 9), lacks(5, 10), LOG.clear()
# CALL: Board(".#..").legal((0, 6)), Board(".#..").legal((1, 4))
# CALL: Board(".#..").illegal((0, 6)), Board("").illegal((1, 4))
# CALL: asked(7), asked(8), LOG[:], LOG.clear()
# CALL: fails(2, 3)
# CALL: fails(5, 5)
# CALL: fails(5, 3)
# CALL: rest(5, 8)
# CALL: equal([1, 2, 3], 2), LOG[:], LOG.clear()
# CALL: nan(float("nan")), nan(2.5)
