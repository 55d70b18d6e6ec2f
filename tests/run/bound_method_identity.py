"""Bound methods whose identity the program looks at are the objects that CPython would have."""


class Counter:
    def __init__(self, name):
        self.name = name
        self.n = 0

    def up(self, x):
        self.n += x

    def down(self, x):
        self.n -= x


def same():
    c = Counter("c")
    f = c.up
    g = [f]
    f(1)
    return f is c.up, g[0] is f, f == c.up, f == c.down, c.up == Counter("e").up, c.n


# CALL: same()
