"""A list or tuple of any length behind a star, for functions with so many parameters."""


def plane(x, y):  # NATIVE
    return x * 10 + y


def nothing():  # NATIVE
    return -1


def listed(xs):  # NATIVE
    return plane(*xs)


def behind(x, ys):  # NATIVE
    return plane(x, *ys)


def rows(points):  # NATIVE
    return [plane(*p) for p in points]


def tupled(n):  # NATIVE
    t = tuple(range(n))
    return plane(*t)


def none(n):  # NATIVE
    t = tuple(range(n))
    return nothing(*t)


def default(x, y=5):
    return x * 10 + y


def with_default(xs):
    return default(*xs)


class Event:
    def __init__(self, action, *args):
        self.action = action
        self.args = args


class Counter:
    def __init__(self):
        self.total = 0

    def add(self, x):
        self.total += x

    def reset(self):
        self.total = 0

    def scale(self, a, b):
        self.total = self.total * a + b


def run(n):  # NATIVE
    c = Counter()
    queue = []
    for i in range(n):
        queue.append(Event(c.add, i))
        if i % 5 == 0:
            queue.append(Event(c.scale, i, 2))
        if i % 7 == 6:
            queue.append(Event(c.reset))
    for e in queue:
        e.action(*e.args)
    return c.total


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def points(rows):
    return sum(Point(*r).x for r in rows)


# CALL: listed([1, 2])
# CALL: listed([1, 2, 3])
# CALL: listed([])
# CALL: listed(["a", 1])
# CALL: listed([2 ** 62, 1])
# CALL: behind(1, [2])
# CALL: behind(1, [2, 3])
# CALL: rows([[1, 2], [3, 4]])
# CALL: rows([(1, 2), (3, 4)])
# CALL: rows([[1, 2], [3]])
# CALL: tupled(2)
# CALL: tupled(3)
# CALL: none(0)
# CALL: none(1)
# CALL: with_default([1])
# CALL: with_default([1, 2])
# CALL: run(30)
# CALL: points([[1, 2], [3, 4]])
# CALL: points([[1, 2], [3]])
