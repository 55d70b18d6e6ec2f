# A defaultdict that makes instances of a class of the program: Python's, with values of a known type.
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Stats:
    count: int = 0
    total: float = 0.0
    sizes: list = field(default_factory=list)


class Node:
    made = 0

    def __init__(self):
        Node.made += 1
        self.children = defaultdict(Node)
        self.end = False
        self.count = 0


class Fussy:
    def __init__(self):
        raise ValueError("not today")


class Book:
    def __init__(self):
        self.stats = defaultdict(Stats)

    def fill(self, who, n, price):
        s = self.stats[who]
        s.count += 1
        s.total += n * price
        s.sizes.append(n)


def run(n):
    b = Book()
    for i in range(n):
        b.fill("p" + str(i * 7 % 5), i % 9, 1.5 + i)
    return {k: (s.count, s.total, s.sizes[:3]) for k, s in sorted(b.stats.items())}, b.stats.default_factory is Stats


def insert(root, word):
    node = root
    for c in word:
        node = node.children[c]
        node.count += 1
    node.end = True


def trie(words):
    root = Node()
    for w in words:
        insert(root, w)
    found = []

    def walk(node, prefix):
        if node.end:
            found.append((prefix, node.count))
        for c in sorted(node.children):
            walk(node.children[c], prefix + c)

    walk(root, "")
    return found, Node.made


def changed():
    d = defaultdict(Stats)
    d["x"].count = "text"
    d["y"] = 5
    out = [d["x"].count, d["y"]]
    try:
        d["y"].count += 1
    except AttributeError as e:
        out.append(str(e))
    d.default_factory = None
    try:
        d["z"].count += 1
    except KeyError as e:
        out.append(repr(e))
    return out


def fails():
    d = defaultdict(Fussy)
    try:
        return d[1]
    except ValueError as e:
        return str(e), len(d)


print(run(40))
print(trie(["to", "tea", "ten", "i", "in", "inn"]))
print(changed())
print(fails())
