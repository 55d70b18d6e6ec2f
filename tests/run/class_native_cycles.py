"""Cycles of native instances are collected: a program that makes many does not grow."""


class Node:
    def __init__(self, value):
        self.value = value
        self.prev = None
        self.next = None
        self.kids = []


class Ring:
    def __init__(self, n):
        first = Node(0)
        last = first
        for i in range(1, n):
            node = Node(i)
            last.next = node
            node.prev = last
            node.kids.append(last)
            last = node
        last.next = first
        first.prev = last
        self.first = first

    def total(self):
        s = 0
        p = self.first
        while True:
            s += p.value
            p = p.next
            if p is self.first:
                break
        return s


class Pair:
    def __init__(self, name):
        self.name = name
        self.other = None


def rings(count, n):  # NATIVE
    s = 0
    keep = Ring(n)
    for _ in range(count):
        s += Ring(n).total()
    return s + keep.total()


def pairs(count):  # NATIVE
    kept = []
    s = 0
    for i in range(count):
        a = Pair(i)
        b = Pair(-i)
        a.other = b
        b.other = a
        if i % 1000 == 0:
            kept.append(a)
        s += a.other.name
    t = 0
    for p in kept:
        o = p.other
        if o is not None:
            t += o.name
            if o.other is p:
                t += 1
    return s, t, len(kept)


def grown(count):
    import gc
    import resource

    collecting = gc.isenabled()
    gc.enable()
    pairs(20000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pairs(count)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if not collecting:
        gc.disable()
    return after - before < 40000


# CALL: rings(2000, 20)
# CALL: pairs(50000)
# CALL: grown(600000)
# CALL: rings(3, 5)
