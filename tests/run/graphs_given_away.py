# Instances that reach Python as part of others are released with these; what a module holds dies when the process ends.
# VARIANTS: main
import gc
import sys


class Node:
    def __init__(self, v):
        self.v = v
        self.kids = []
        self.first = None

    def add(self, n):
        self.kids.append(n)
        self.first = n
        return self


class Child(Node):
    def add(self, n):
        n.parent = self
        self.late = n
        return super().add(n)


class Last:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def tree(n):
    r = Node(0)
    for i in range(n):
        r.add(Node(i).add(Node(-i)))
    return r


def cycles(n):
    r = Child(0)
    for i in range(n):
        r.add(Child(i).add(Child(-i)))
    return r


def recursive(x):
    return 1 if x == 0 else recursive(x - 1) + 1


def living():
    gc.collect()
    return sum(1 for o in gc.get_objects() if type(o) in (Node, Child))


if __name__ == "__main__":
    for make in (tree, cycles):
        kept = [make(2)]
        before = living(), sys.getrefcount(make)
        for k in range(20):
            made = make(3)
            del made
        print(make.__name__, before[0], living(), sys.getrefcount(make) - before[1])
    print(recursive(5))
    last = Last("global")
