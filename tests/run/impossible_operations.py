"""Operations that can only raise on some of the types that a variable may have: items, attributes and calls of None,
attributes that nothing stores; == with None; classes with names of one letter; methods of one of two classes."""


class Node:
    def __init__(self, v):
        self.v = v
        self.next = None
        self.data = None


class P:
    def __init__(self, x):
        self.x = x


class Q(P):
    def norm(self):
        return self.x * 2


class A(P):
    def put(self, f):
        self.shown = f


class B(A):
    def shown(self):
        return self.x * 3


def make(i):
    return Q(i) if i % 2 else P(i)


def total(n):  # NATIVE
    s = 0
    for i in range(n):
        m = make(i)
        if i % 2:
            s += m.norm()
        else:
            s += m.x
    return s


def either(n):
    s = 0
    for i in range(n):
        m = B(i) if i % 3 else A(i)
        if i % 3:
            s += m.shown()
    return s


def chain(n):  # NATIVE
    head = None
    for i in range(n):
        node = Node(i)
        node.data = (i, i + 1)
        node.next = head
        head = node
    return head


def walk(n):  # NATIVE
    s = 0
    h = chain(n)
    while h != None:  # noqa: E711
        a, b = h.data
        s += a * b + h.data[1] + len(h.data)
        h.data = None
        h = h.next
    return s


def unpacks(n):  # NATIVE
    h = Node(n)
    a, b = h.data
    return a


def reads_item(n):  # NATIVE
    h = chain(n)
    s = 0
    while True:
        s += h.data[0]
        h = h.next
    return s


def stores_attribute(n):  # NATIVE
    h = chain(n)
    h.next.next.next.v = 1
    return h.v


def stores_item(n):
    h = chain(n)
    h.data[0] = n
    return h.v


def calls(n):  # NATIVE
    h = chain(n)
    return h.v() + 1


def counts(n):
    h = Node(n)
    return len(h.data)


def absent(i):  # NATIVE
    return make(i).norm()


def caught(n):  # NATIVE
    s = 0
    for i in range(n):
        try:
            s += make(i).norm()
        except AttributeError:
            s += 1000
    return s


def equal_none(n):  # NATIVE
    node = Node(n)
    found = node.next == None  # noqa: E711
    same = node.next != None or None == node.data  # noqa: E711
    return found, same, n == None, None != "a", node == None, node != None  # noqa: E711


# CALL: total(1000)
# CALL: either(10)
# CALL: walk(100)
# CALL: unpacks(3)
# CALL: reads_item(3)
# CALL: stores_attribute(5)
# CALL: stores_attribute(3)
# CALL: stores_item(3)
# CALL: calls(3)
# CALL: counts(3)
# CALL: absent(3)
# CALL: absent(4)
# CALL: caught(50)
# CALL: equal_none(3)
