# copy.deepcopy of instances of the program, whose attributes lead to containers, other instances and themselves.
import copy
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Dict, List, NamedTuple, Optional


@dataclass
class Layer:
    size: int
    weights: List[float] = field(default_factory=list)


@dataclass
class Config:
    name: str
    layers: List[Layer] = field(default_factory=list)
    flags: Dict[str, float] = field(default_factory=dict)
    best: Optional[Layer] = None


def configs():  # NATIVE
    shared = Layer(2, [1.0, 2.0])
    c = Config("a", [shared, Layer(1, [0.5]), shared], {"x": 1.0}, shared)
    d = copy.deepcopy(c)
    d.layers[0].weights.append(9.0)
    d.flags["y"] = 2.0
    same = d.layers[0] is d.layers[2] and d.layers[0] is d.best and d.layers[0] is not shared
    e = copy.deepcopy([c, c])
    f = copy.deepcopy((c.best, 3))
    g = copy.deepcopy({"k": [c]})
    return (c.best.weights, d.layers[2].weights, d.flags, c.flags, same, e[0] is e[1], e[0] is c, f[0] is c.best, f[0].weights,
            g["k"][0].name)


def order():
    c = Config("a", [Layer(2)], {}, None)
    c.later = 1
    d = copy.deepcopy(c)
    return list(d.__dict__), d


class Node:
    def __init__(self, key, parent=None):
        self.key = key
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def mark(self):
        self.note = "marked"


def tree(depth, node):
    if depth:
        for k in range(2):
            tree(depth - 1, Node(node.key * 2 + k, node))


def total(node):
    return node.key + sum([total(c) for c in node.children])


def trees(depth):  # NATIVE
    root = Node(1)
    tree(depth, root)
    root.children[0].mark()
    twin = copy.deepcopy(root)
    part = copy.deepcopy(root.children[1])
    twin.children[0].key = 1000
    up = part.parent
    return (total(root), total(twin), twin.children[0].parent is twin, up is root, up.children[1] is part, twin.children[0].note,
            hasattr(twin.children[1], "note"), total(up))


class Link:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


def chain(n):
    link = None
    for i in range(n):
        link = Link(i, link)
    try:
        twin = copy.deepcopy(link)
    except RecursionError as e:
        return type(e).__name__
    s = 0
    while twin is not None:
        s += twin.value
        twin = twin.rest
    return s


class Own:
    def __init__(self, n):
        self.n = n

    def __deepcopy__(self, memo):
        return Own(self.n + 100)


class Holder:
    def __init__(self, own):
        self.own = own
        self.rest = [own]


def owns():
    h = copy.deepcopy(Holder(Own(1)))
    return h.own.n, h.rest[0].n, h.own is h.rest[0]


class Base:
    kind = "base"

    def __init__(self, xs):
        self.xs = xs


class Derived(Base):
    def __init__(self, xs, table):
        super().__init__(xs)
        self.table = table


def derived():
    many = defaultdict(list)
    many["a"].append(Base([1]))
    line = deque([Base([2]), None], maxlen=3)
    d = Derived([1, 2], {"q": (Base([3]), 1)})
    twin = copy.deepcopy(d)
    twin.xs.append(5)
    twin.table["q"][0].xs.append(6)
    two = copy.deepcopy(many)
    two["b"].append(two["a"][0])
    three = copy.deepcopy(line)
    three[0].xs.append(7)
    mixed = copy.deepcopy([Base([1]), d, None, Base([2])])
    return (d.xs, d.table["q"][0].xs, twin.xs, twin.table["q"][0].xs, len(two["c"]), two["b"][0].xs, many["a"][0] is two["a"][0], three.maxlen,
            line[0].xs, [type(m).__name__ for m in mixed], mixed[1].kind)


class Point(NamedTuple):
    x: int
    names: List[str]


def named():
    p = Point(1, ["a"])
    q = copy.deepcopy([p, p])
    q[0].names.append("b")
    return p, q, q[0].names is q[1].names


class Slim:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


def slim():
    s = copy.deepcopy(Slim([1]))
    s.a.append(2)
    return s.a, hasattr(s, "b")


def given(c):  # an instance that Python has
    d = copy.deepcopy(c)
    d.layers.append(Layer(7))
    return d, len(c.layers), d.extra if hasattr(d, "extra") else None


# SETUP:
# mine = Config("m", [Layer(1, [1.0])], {"z": 0.5})
# mine.extra = [mine]
#
# CALL: configs()
# CALL: order()
# CALL: trees(6)
# CALL: chain(30)
# CALL: chain(45)
# CALL: chain(3000)
# CALL: owns()
# CALL: derived()
# CALL: named()
# CALL: slim()
# CALL: given(Config("g", [Layer(3, [0.5])]))
# CALL: given(mine)[0].extra[0].name
# CALL: setattr(Layer, "__deepcopy__", lambda self, memo: Layer(-1, [])) or configs()
# CALL: delattr(Layer, "__deepcopy__")
# CALL: configs()
