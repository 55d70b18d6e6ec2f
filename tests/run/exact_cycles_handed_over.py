# Containers whose items lead back to them reach Python, and comparisons that change what is being searched.
import copy
from collections import deque


class Node:
    def __init__(self, name, parent):
        self.name = name
        self.parent = parent
        self.children = []
        self.by_name = {}
        self.others = set()
        self.queue = deque()

    def add(self, name):
        child = Node(name, self)
        self.children.append(child)
        self.by_name[name] = child
        self.others.add(child)
        self.queue.append(child)
        return child


def make():
    root = Node("root", None)
    for i in range(5):
        inner = root.add(f"k{i}")
        for j in range(3):
            inner.add(f"l{j}")
    return root


def lists():
    root = make()
    other = copy.copy(root.children)
    return [c.name for c in other], len(root.children), other[2] is root.children[2], other[1].parent is root


def dicts():
    root = make()
    other = copy.copy(root.by_name)
    return [c.name for c in other.values()], len(root.by_name), other["k2"] is root.children[2]


def sets():
    root = make()
    other = copy.copy(root.others)
    return sorted(c.name for c in other), len(root.others), root.children[2] in other, root.children[3] in root.others


def deques():
    root = make()
    other = copy.copy(root.queue)
    return [c.name for c in other], len(root.queue), other[2] is root.children[2]


def nested():
    root = make()
    other = copy.copy([root.children, root.children[1].children])
    other[0].append(Node("new", root))
    return len(root.children), other[1] is root.children[1].children


class Box:
    def __init__(self):
        self.items = []


class Odd:
    def __init__(self, value, box, mode):
        self.value = value
        self.box = box
        self.mode = mode

    def __eq__(self, other):
        self.change()
        return self.value == other.value

    def __lt__(self, other):
        self.change()
        return self.value < other.value

    def __hash__(self):
        return self.value % 3

    def change(self):
        items = self.box.items
        if self.mode == 1:
            items.clear()
        elif self.mode == 2 and len(items) < 40:
            items.append(Odd(9, self.box, 0))
        elif self.mode == 3 and items:
            items.pop()


def search(what, mode):
    box = Box()
    for i in range(12):
        box.items.append(Odd(i * 7 % 10, box, mode if i % 2 else 0))
    x = Odd(42, box, mode)
    other = [Odd(i * 7 % 10, box, mode) for i in range(12)]
    try:
        if what == 0:
            found = x in box.items
        elif what == 1:
            found = box.items.index(x)
        elif what == 2:
            found = box.items.count(x)
        elif what == 3:
            found = box.items == other
        elif what == 4:
            found = min(box.items).value
        elif what == 5:
            found = len(sorted(box.items))
        else:
            box.items.sort()
            found = len(box.items)
    except (ValueError, IndexError) as e:
        found = str(e).replace(repr(x), "x")
    return found, len(box.items)


def searches():
    return [search(what, mode) for what in range(7) for mode in range(4)]


# CALL: lists()
# CALL: dicts()
# CALL: sets()
# CALL: deques()
# CALL: nested()
# CALL: searches()
