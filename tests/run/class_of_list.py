"""Classes derived from list: their instances are lists, natively too."""

import copy
import json


class Stack(list):
    def push(self, x):  # NATIVE
        self.append(x)
        return len(self)

    def peek(self):  # NATIVE
        if not self:
            raise IndexError("peek of an empty " + type(self).__name__)
        return self[-1]


class Named(list):
    kind = "named"

    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name
        self.changes = 0

    def append(self, x):
        self.changes += 1
        super().append(x)

    def __getitem__(self, i):
        if isinstance(i, str):
            return self.name + i
        return list.__getitem__(self, i)

    def total(self):
        t = 0
        for x in self:
            t += x
        return t


class Louder(Named):
    def append(self, x):
        super().append(x * 10)

    def __len__(self):
        return 1000 + super().__len__()


class Row(list):
    def __add__(self, other):
        return Row([a + b for a, b in zip(self, other)])

    def __mul__(self, k):
        return Row(x * k for x in self)

    __rmul__ = __mul__

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return "Row(" + ", ".join(map(repr, self)) + ")"


class Tree(list):
    def __init__(self, label):
        list.__init__(self)
        self.label = label

    def walk(self, depth=0):
        out = self.label * (depth + 1)
        for child in self:
            out += child.walk(depth + 1)
        return out


class Plain(list):
    pass


def basics():
    s = Stack()
    for i in range(6):
        s.push(i * i)
    print(s.peek(), len(s), s.pop(), 4 in s, 5 not in s, s[1:3], type(s[1:3]), s[::-1])
    print(sum(s), max(s), min(s), sorted(s, reverse=True), list(s), tuple(s), s + [1], [1] + s, s * 2)
    del s[0]
    s[0] = 7
    s.extend([1, 2])
    s.extend(range(2))
    s.remove(1)
    s.insert(0, 99)
    a, b, *rest = s
    print(a, b, rest, s.index(7), s.count(2), bool(s), not s)
    print(isinstance(s, list), isinstance(s, Stack), isinstance(s, Plain), type(s) is list, type(s) is Stack)
    print(s == list(s), s == [1], [1, 2] < s, s != s, s is s)
    print([(i, x) for i, x in enumerate(s)], list(zip(s, s[1:])), list(reversed(s)), any(s), all(s))
    x, y = Plain([1, 2])
    print(x, y, Plain(), Plain("ab"), Plain(range(3)), Plain(s), Plain((1, 2)))
    while s:
        s.pop()
    print(s, len(s), s.copy(), type(s.copy()))
    for f in (
        s.pop,
        s.peek,
        lambda: s[100],
        lambda: hash(s),
        lambda: Plain(5),
        lambda: Plain(1, 2),
        lambda: s.remove(1),
    ):
        try:
            f()
        except (IndexError, TypeError, ValueError) as e:
            print(type(e).__name__, e)


def shared():
    s = Stack([3, 1, 2])
    t = s
    out = []
    for x in s:  # Python sees it while it is iterated over
        out.append(x)
        if x == 1:
            print(s, repr(t), f"{s}", json.dumps(s), t is s)
            s.append(50)
            t.push(60)
    print(out, s, s.peek(), len(t), s[-2:], 50 in s)
    s.sort()
    s.reverse()
    s += [7]
    print(s, type(s), s is t, s.pop(0), s.push(8))
    s *= 2
    print(s, type(s), copy.copy(s), type(copy.copy(s)), copy.deepcopy(s) == s)
    known = {"a": s}
    known["a"].append(-1)
    print(s[-1], known["a"] is s)
    s[1:3] = [0]
    del s[::2]
    s.clear()
    print(s, known)


def overridden():
    n = Named("n", [1, 2])
    n.append(3)
    m = Louder("m")
    m.append(4)
    m.append(5)
    print(n, n.changes, n.total(), n["x"], n[0], n.name, n.kind, len(n), m, len(m), m.total(), m.changes, m[1])
    n.extend([5])
    n.extra = "late"
    print(n.__dict__, m.__dict__, sorted(n), list(m))
    r = Row([1, 2]) + Row([10, 20])
    print(r, r * 3, 2 * r, r == [11, 22], r == Row([1]), r != [1], (r * 2).pop())
    for bad in (lambda: Named(), lambda: n[7], lambda: n.missing, lambda: r < 5):
        try:
            bad()
        except (TypeError, IndexError, AttributeError) as e:
            print(type(e).__name__, e)


def trees():
    root = Tree("r")
    for i in range(3):
        child = Tree("abc"[i])
        root.append(child)
        child.append(Tree("x"))
        child.append(root[0]) if i else None
    print(root.walk())
    loop = Tree("l")
    loop.append(loop)
    print(len(loop), loop[0] is loop, loop[0][0].label, root[1] in root, loop in [loop], root == root)
    print(len(root[0]), root[0], type(root[0]), root[0][0].label)


def wide(n):  # NATIVE
    s = Stack()
    s.push(1)
    for _ in range(n):
        s.push(s.peek() * 1000)
    return s


def grown(s, x):
    """From Python: an instance comes in."""
    before = len(s)
    s.append(x)
    t = 0
    for v in s:
        t += v
    return before, t, s[0], s


# CALL: basics()
# CALL: shared()
# CALL: overridden()
# CALL: trees()
# CALL: wide(4)
# CALL: wide(9)
# CALL: grown(Stack([1, 2]), 3)
# CALL: grown(Stack([1, 2]), 4.5)
# CALL: grown(Plain([1]), 2)
# CALL: grown([1], 2)
# CALL: grown(Named("n", [1]), "x")
# CALL: Stack([1, 2]).push("x")
# CALL: Stack().peek()
# CALL: (kept := Tree("k"), kept.append(kept), kept[0] is kept)
