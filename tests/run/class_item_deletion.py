"""Item deletion by a method of the program and on what may be None; slots given as a list."""


class Grid:
    __slots__ = ["cells", "log"]

    def __init__(self):
        self.cells = {}
        self.log = []

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __getitem__(self, key):
        return self.cells[key]

    def __delitem__(self, key):
        if key not in self.cells:
            raise KeyError(key, len(self.log))
        self.log.append(key)
        del self.cells[key]


def fill(n):  # NATIVE
    g = Grid()
    for i in range(n):
        g[i, i + 1] = i * 2
    for i in range(0, n, 3):
        del g[i, i + 1]
    return len(g.cells), g.log[-1], sum(g.cells.values())


def missing(n):
    g = Grid()
    g[1, 2] = n
    del g[1, 2]
    try:
        del g[1, 2]
    except KeyError as e:
        return e.args
    return None


def other():
    g = Grid()
    g.colour = "red"
    return g


def slots():
    return Grid.__slots__, hasattr(Grid(), "__dict__")


class Row:
    def __init__(self):
        self.kept = None

    def keep(self, x):
        if self.kept is None:
            self.kept = []
        self.kept.append(x)

    def drop(self, i):  # NATIVE
        del self.kept[i]


def dropping(n):  # NATIVE
    r = Row()
    for i in range(n):
        r.keep(i)
    for _ in range(n // 2):
        r.drop(0)
    return r.kept


def of_none():
    Row().drop(0)


# CALL: fill(20)
# CALL: missing(4)
# CALL: other()
# CALL: slots()
# CALL: dropping(9)
# CALL: of_none()
