"""Graphs of native instances: linked lists, trees, cycles; identity; sharing with Python half way."""


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        elif key > self.key:
            if self.right is None:
                self.right = Tree(key)
            else:
                self.right.insert(key)

    def height(self):
        a = self.left.height() if self.left is not None else 0
        b = self.right.height() if self.right else 0
        return 1 + (a if a > b else b)

    def keys(self, out):
        if self.left is not None:
            self.left.keys(out)
        out.append(self.key)
        if self.right is not None:
            self.right.keys(out)


class Peer:
    def __init__(self, n):
        self.n = n
        self.other = None
        self.friends = []


def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def chain_sum(n):  # NATIVE
    p = chain(n)
    s = 0
    while p is not None:
        s += p.value
        p = p.next
    return s


def deep(n):
    head = chain(n)
    seen = id(head)
    return head.value, head.next.next.value, seen == id(head)


def tree(keys):
    t = Tree(keys[0])
    for k in keys:
        t.insert(k)
    return t


def tree_facts(n):  # NATIVE
    x = 1
    t = Tree(500)
    for _ in range(n):
        x = (x * 75 + 74) % 65537
        t.insert(x % 1000)
    out = []
    t.keys(out)
    return t.height(), len(out), out[:5]


def cycle(n):
    a = Peer(n)
    b = Peer(n + 1)
    a.other = b
    b.other = a
    a.friends.append(b)
    a.friends.append(a)
    return a


def same(n):  # NATIVE
    a = Peer(n)
    b = Peer(n)
    a.other = a
    c = a
    return a is b, a is c, a.other is a, a is not b, a == b, a == c, a != b


def shared_half_way(n):
    a = Peer(n)
    b = Peer(n)
    a.friends.append(b)
    held = [a, b]
    at = id(a)
    b.n = 10
    a.friends.append(a)
    a.other = b
    b.n += 5
    return held, a.friends[0].n, a.other is b, at == id(a)


# CALL: chain_sum(1000)
# CALL: (h := chain(5)).next.next.value
# CALL: chain_sum(100000)
# CALL: deep(100000)
# CALL: (t := tree([5, 2, 8, 1, 9, 3]))
# CALL: t.left.right.key, t.height()
# CALL: (out := [])
# CALL: t.keys(out)
# CALL: tree_facts(300)
# CALL: (c := cycle(1))
# CALL: c.other.other is c, c.friends[0] is c.other, c.friends[1] is c
# CALL: list(c.__dict__)
# CALL: same(3)
# CALL: (r := shared_half_way(1))
# CALL: r[0][1].n, r[0][0].friends[0] is r[0][1], r[0][0].other is r[0][1]
