"""copy.copy of instances: attributes are shared, the copies are others."""
import copy
from dataclasses import dataclass, field


class Point:
    tag = "class"

    def __init__(self, x, y, names):
        self.x = x
        self.y = y
        self.names = names


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)
        self.parent = None
        for c in self.children:
            c.parent = self

    def total(self):  # NATIVE
        return self.value + sum(c.total() for c in self.children)


class Late:
    def __init__(self):
        self.a = 1

    def more(self):
        self.b = 2.5
        return self


@dataclass
class Position:
    qty: int
    fills: list = field(default_factory=list)


@dataclass(frozen=True)
class Fixed:
    qty: int


class Own:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Own(self.n + 100)


class State:
    def __init__(self, n):
        self.n = n

    def __getstate__(self):
        return {"n": self.n * 2}


class Asked:
    def __init__(self):
        self.n = 3

    def __getattr__(self, name):
        raise AttributeError("no " + name)


def points():  # NATIVE
    p = Point(1, 2.5, ["a"])
    q = copy.copy(p)
    q.x = 10
    q.names.append("b")
    q.y += 1
    return p.x, p.y, p.names, q.x, q.y, q.names, p is q, q.names is p.names, q.tag


def replaced(tree, target, new):  # NATIVE
    if tree is target:
        return new
    t = copy.copy(tree)
    t.children = [replaced(c, target, new) for c in tree.children]
    return t


def trees(n):  # NATIVE
    leaves = [Node(i) for i in range(n)]
    tree = Node(1, [Node(2, leaves[:2]), Node(3, leaves[2:])])
    out = []
    for leaf in leaves:
        u = replaced(tree, leaf, Node(50))
        out.append(u.total())
        tree = u if leaf.value % 2 else tree
    return out, tree.total(), leaves[0].parent.value


def late():
    x = Late().more()
    y = copy.copy(x)
    z = copy.copy(Late())
    z.b = "other"
    y.b = 7
    return vars(x), vars(y), vars(z), list(vars(copy.copy(x)))


def dataclasses():
    p = Position(1, [2])
    q = copy.copy(p)
    q.qty = 5
    q.fills.append(3)
    f = Fixed(4)
    g = copy.copy(f)
    return p, q, f == g, f is g, hash(f) == hash(g)


def handed(p):
    q = copy.copy(p)
    q.x = "text"
    return q.x, p.x, type(q).__name__


def own_ways():
    a, s, g = copy.copy(Own(1)), copy.copy(State(4)), copy.copy(Asked())
    return a.n, s.n, g.n


def hashed():
    p = Point(1, 2.0, [])
    seen = {p: 1}
    q = copy.copy(p)
    return q in seen, p in seen, len({p, q})


# CALL: points()
# CALL: trees(4)
# CALL: late()
# CALL: dataclasses()
# CALL: handed(Point(1, 2.0, []))
# CALL: own_ways()
# CALL: hashed()
