# TIMEOUT: 120
# Builtins over what is None or a container: None raises, all else is native.
class Node:
    def __init__(self, count, children):
        self.count = count
        if children is not None:
            a, b = children
            self.count += a.count + b.count
        self.children = children

    def changed(self, i, v):  # NATIVE
        if self.children is None:
            return Node(v, None)
        children = list(self.children)
        children[i] = children[i].changed(i, v)
        return Node(1, [children[0], children[1]])

    def depth(self):  # NATIVE
        if self.children:
            return 1 + max([c.depth() for c in tuple(self.children)])
        return 0


def tree(n):  # NATIVE
    t = Node(1, None)
    for i in range(n):
        t = Node(1, [t, t])
    return t


def built(n):
    t = tree(n).changed(1, 7)
    return t.count, t.depth()


class Box:
    def __init__(self, k):
        self.items = None
        self.size = 3
        if k:
            self.items = [k, 2, 3]
            self.size = [4]


def all_of(k):  # NATIVE
    b = Box(k)
    n = len(list(b.items)) + len(tuple(b.items)) + len(set(b.items)) + len(frozenset(b.items))
    for i, x in enumerate(b.items):
        n += i * x
    for x, y in zip(b.items, tuple(b.items)):
        n += x * y
    d = dict(zip(b.items, b.size))
    return n, any(b.items), all(b.items), d, list(b.size)


def stepped(k):
    it = iter(Box(k).items)
    return next(it), list(it)


def first(k):
    return list(Box(k).items)


def second(k):
    b = Box(k)
    return [x + y for x, y in zip([1, 2], b.items)]


def third(k):
    return list(Box(k).size)


def fourth(k):
    for i, x in enumerate(Box(k).items, 2):
        k += i * x
    return k


def fifth(k):
    return set(Box(k).items), dict(Box(k).items)


def kept(k):
    b = Box(k)
    try:
        return list(b.items), 1
    except TypeError as e:
        return str(e), 2


# CALL: built(5)
# CALL: all_of(1)
# CALL: all_of(0)
# CALL: first(2)
# CALL: first(0)
# CALL: second(2)
# CALL: second(0)
# CALL: stepped(1)
# CALL: stepped(0)
# CALL: third(1)
# CALL: third(0)
# CALL: fourth(1)
# CALL: fourth(0)
# CALL: fifth(0)
# CALL: fifth(1)
# CALL: [kept(1), kept(0)]
