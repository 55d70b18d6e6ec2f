"""Classes made by the bodies of classes."""


class LinkedList:
    class Node:
        """A cell."""

        made = 0

        def __init__(self, value, nxt=None):
            self.value = value
            self.next = nxt

        def __repr__(self):
            return f"Node({self.value!r})"

    class Cursor:
        def __init__(self, at):
            self.at = at

        def __iter__(self):
            return self

        def __next__(self):
            if self.at is None:
                raise StopIteration
            v = self.at.value
            self.at = self.at.next
            return v

    class Tagged(Node):
        def __init__(self, value, nxt, tag="t"):
            super().__init__(value, nxt)
            self.tag = tag

        class Deep:
            depth = 2

            def __init__(self, n):
                self.n = n

            def up(self):
                return self.n + self.depth

    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, v):  # NATIVE
        self.head = LinkedList.Node(v, self.head)
        self.size += 1
        return self

    def mark(self, v):  # NATIVE
        self.head = self.Tagged(v, self.head, tag="marked")
        self.size += 1
        return self

    def reverse(self):  # NATIVE
        prev, cur = None, self.head
        while cur is not None:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def __iter__(self):
        return self.Cursor(self.head)

    def __len__(self):
        return self.size


class Shape:
    class Point:
        def __init__(self, x, y):
            self.x, self.y = x, y

        def __eq__(self, other):
            return isinstance(other, Shape.Point) and (self.x, self.y) == (other.x, other.y)

        def __hash__(self):
            return hash((self.x, self.y))

        def __add__(self, other):
            return Shape.Point(self.x + other.x, self.y + other.y)


def lists(n):  # NATIVE
    a = LinkedList()
    for i in range(n):
        a.push(i * i)
    a.mark(-1)
    a.reverse()
    t = 0
    for v in a:
        t = t * 3 % 1000007 + v
    return t, len(a)


def points(n):  # NATIVE
    seen = {}
    p = Shape.Point(0, 0)
    for i in range(n):
        p = p + Shape.Point(i % 3 - 1, i % 2)
        seen[p] = seen.get(p, 0) + 1
    return len(seen), p == Shape.Point(0, n // 2), max(seen.values())


def names():
    a = LinkedList().push(1).mark("x")
    d = LinkedList.Tagged.Deep(5)
    return (
        a.head,
        a.head.next,
        type(a.head).__name__,
        type(a.head).__qualname__,
        isinstance(a.head, LinkedList.Node),
        type(a.head) is LinkedList.Tagged,
        a.head.tag,
        d.up(),
        LinkedList.Node.made,
        type(d).__qualname__,
        a.Node is LinkedList.Node,
    )


def rebound():
    kept = LinkedList.Node

    class Other:
        def __init__(self, value, nxt=None):
            self.value, self.next = (value, "other"), nxt

    a = LinkedList().push(1)
    setattr(LinkedList, "Node", Other)  # noqa: B010
    try:
        a.push(2)
        return list(a), type(a.head).__name__
    finally:
        setattr(LinkedList, "Node", kept)  # noqa: B010


def wrong(kind):
    if kind == 0:
        return LinkedList.Nothing
    if kind == 1:
        return LinkedList.Node()
    return Node(1)  # noqa: F821


def entered(node, v):
    """A node comes from Python."""
    return LinkedList.Node(v, node), node.value, node.next


# CALL: lists(20)
# CALL: points(30)
# CALL: names()
# CALL: rebound()
# CALL: lists(5)
# CALL: wrong(0)
# CALL: wrong(1)
# CALL: wrong(2)
# CALL: entered(LinkedList.Node(1), 2)
# CALL: entered(LinkedList.Node("a", LinkedList.Node("b")), "c")
# CALL: (kept := LinkedList(), kept.push(2.5), kept.push("s"), list(kept), kept.head)
