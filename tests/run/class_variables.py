"""Attributes that the program assigns on classes: counters, registries of numbers, defaults that instances shadow."""


class Counter:
    total = 0
    scale = 2.5
    size = 3
    label = "c"

    def __init__(self, n):  # NATIVE
        self.n = n
        self.size = n
        Counter.total += n
        self.id = Counter.total

    def get(self):  # NATIVE
        return self.total + self.size

    def rescale(self, by):
        Counter.scale *= by
        return self.scale


class Sub(Counter):
    scale = 4.0

    def __init__(self, n):
        super().__init__(n)
        Sub.made = n


class Grid:
    width = 2

    def __init__(self):
        self.cells = [0] * 4

    def __setitem__(self, at, value):
        x, y = at
        if x >= self.width:
            raise IndexError("x is %d" % x)
        self.cells[y * self.width + x] = value

    def __getitem__(self, at):
        return self.cells[at[1] * self.width + at[0]]


def count(n):  # NATIVE
    s = 0
    for i in range(n):
        c = Counter(i % 7)
        s += c.get() % 10 + c.id % 3
    return s, Counter.total, c.size, Counter.size


def shadowed(n):
    a = Sub(n)
    b = Counter(n)
    return a.scale, b.scale, a.total == Sub.total, a.made, a.size, Counter.size, b.label


def rescaled():
    c = Counter(1)
    return c.rescale(2.0), c.scale, Sub(1).scale, Sub(1).rescale(0.5)


def fill(x):  # NATIVE
    g = Grid()
    g[0, 1] = 5
    g[x, 0] = 7
    return g.cells, g[0, 1]


def by_setattr(value, name="total"):
    c = Counter(0)
    setattr(Counter, name, value)
    try:
        return c.total, c.get()
    finally:
        Counter.total = 0


def hidden():
    c = Counter(1)
    c.__dict__["total"] = 100
    return c.get(), c.total


# CALL: count(1000)
# CALL: count(10)
# CALL: shadowed(4)
# CALL: rescaled()
# CALL: fill(1)
# CALL: fill(2)
# CALL: by_setattr(5)
# CALL: by_setattr(2.5)
# CALL: by_setattr("x")
# CALL: hidden()
# CALL: count(10)
