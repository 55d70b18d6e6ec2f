"""sum over instances whose class says how to add them is a loop."""

# TIMEOUT: 400


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        if o == 0:
            return self
        return Vec(self.x + o, self.y + o)

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.amount < 0:
            raise ValueError(other.amount)
        return Money(self.amount + other.amount)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __repr__(self):
        return f"Money({self.amount})"


def vectors(n):
    vs = [Vec(i, 0.5) for i in range(n)]
    return repr(sum(vs, Vec(1, 2))), repr(sum(vs[1:]))


def money(amounts):
    ms = [Money(a) for a in amounts]
    return sum(ms, Money(1))


def plain(amounts):
    return sum([Money(a) for a in amounts], 0)


def started(start):
    vs = [Vec(1, 2), Vec(3, 4)]
    return sum(vs, start)


def empty():
    vs = [Vec(1, 2)]
    vs.clear()
    return sum(vs), sum(vs, Vec(0, 1))


def kinds():
    d = {"a": Vec(1, 2), "b": Vec(3, 4)}
    t = tuple(d.values())
    return sum(d.values(), Vec(0, 0)), sum(t), sum((v.x for v in t))


def same():
    v = Vec(1, 2)
    vs = [v]
    start = Vec(5, 5)
    return sum(vs) is v, sum([x for x in vs if x.x > 1], start) is start


def shadowed(vs, sum):
    return sum(vs, 1)


# CALL: vectors(10)
# CALL: money([1, 2, 3])
# CALL: money([1, -2, 3])
# CALL: plain([1, 2])
# CALL: started(2)
# CALL: started("x")
# CALL: started(b"x")
# CALL: started(None)
# CALL: started(Vec(1, 1))
# CALL: empty()
# CALL: kinds()
# CALL: same()
# CALL: shadowed([1], max)
