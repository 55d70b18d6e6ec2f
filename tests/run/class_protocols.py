"""Special methods: arithmetic, comparison, container, call, context manager, iteration."""


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Vec) and self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __call__(self, t):
        return self.x + t * self.y

    def __iter__(self):
        yield self.x
        yield self.y

    def __bool__(self):
        return self.x != 0 or self.y != 0


class Guard:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append(kind.__name__ if kind else "out")
        return kind is ValueError


def use(v, w):
    return v + w, 2 * v, v * 3, v == w, v[0], len(v), v(2), list(v), bool(v)


def guarded(log, n):
    with Guard(log) as g:
        g.log.append(n)
        if n == 1:
            raise ValueError(n)
        if n == 2:
            raise KeyError(n)
        return "returned"
    return "swallowed"


# CALL: use(Vec(1, 2), Vec(0.5, 2))
# CALL: use(Vec(0, 0), Vec(0, 0))
# CALL: Vec(1, 2) + 3
# CALL: (log := [])
# CALL: guarded(log, 0)
# CALL: guarded(log, 1)
# CALL: guarded(log, 2)
