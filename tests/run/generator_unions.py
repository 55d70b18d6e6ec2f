"""Generator functions called with what is None or something else: walks over trees and lists."""


class Node:
    def __init__(self, key, left=None, right=None):
        self.key = key
        self.left = left
        self.right = right


class Tree:
    def __init__(self):
        self.root = None

    def add(self, key):
        self.root = self.insert(self.root, key)

    def insert(self, node, key):
        if node is None:
            return Node(key)
        if key < node.key:
            node.left = self.insert(node.left, key)
        else:
            node.right = self.insert(node.right, key)
        return node

    def walk(self, node):
        if node:
            yield from self.walk(node.left)
            yield node.key
            yield from self.walk(node.right)

    def __iter__(self):
        return self.walk(self.root)


def build(lo, hi):
    if lo > hi:
        return None
    middle = (lo + hi) // 2
    return Node(middle, build(lo, middle - 1), build(middle + 1, hi))


def in_order(node):
    if node is None:
        return
    for key in in_order(node.left):
        yield key
    yield node.key
    for key in in_order(node.right):
        yield key


def leaves(node, depth=0):
    if node is None:
        yield depth, None
        return
    if node.left is None and node.right is None:
        yield depth, node.key
    else:
        yield from leaves(node.left, depth + 1)
        yield from leaves(node.right, depth + 1)


def linked(node):
    while node is not None:
        yield node.key
        node = node.right


def sums(n):  # NATIVE
    t = build(0, n)
    s = 0
    for key in in_order(t):
        s = s * 31 % 1000003 + key
    return s, sum(in_order(t)), max(in_order(t)), list(in_order(t))


def empty():  # NATIVE
    return list(in_order(build(1, 0))), list(in_order(None)), sum(in_order(None))


def searched(n):  # NATIVE
    t = Tree()
    for i in range(n):
        t.add(i * 37 % 101)
    return list(t.walk(t.root)), list(t.walk(None)), [k for k in t if k % 2]


def depths(n):
    return list(leaves(build(0, n)))


def chain(n):  # NATIVE
    head = None
    for i in range(n):
        head = Node(i, None, head)
    return list(linked(head)), sum(linked(head)), list(linked(None))


def start_of(x):
    for i in range(3):
        if x is None:
            yield i
        else:
            yield i + x


def mixed(flag):
    x = 2.5 if flag else None
    return list(start_of(x)), list(start_of(1))


# CALL: sums(40)
# CALL: empty()
# CALL: searched(30)
# CALL: depths(9)
# CALL: chain(6)
# CALL: mixed(True)
# CALL: mixed(False)
# CALL: list(in_order(Node(3, Node(1), None)))
