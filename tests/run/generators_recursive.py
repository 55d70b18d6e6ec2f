# Generators that call themselves, yield from, trees, and generators that Python makes for native consumers.

# TIMEOUT: 120


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Node(key)
            else:
                self.left.insert(key)
        elif self.right is None:
            self.right = Node(key)
        else:
            self.right.insert(key)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right

    def depths(self, depth=0):
        if self.left is not None:
            yield from self.left.depths(depth + 1)
        yield depth, self.key
        if self.right is not None:
            for item in self.right.depths(depth + 1):
                yield item


def tree(keys):
    root = Node(keys[0])
    for k in keys[1:]:
        root.insert(k)
    return root


def in_order(n):
    keys = [(i * 37) % 101 for i in range(n)]
    root = tree(keys)
    total = 0
    for i, key in enumerate(list(root)):
        total += i * key
    deepest = 0
    for depth, key in root.depths():
        deepest = max(deepest, depth * 1000 + key)
    return total, deepest


def hanoi(n, a, b, c):
    if n > 0:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


def moves(n):  # NATIVE
    total = 0
    for a, b in hanoi(n, 1, 2, 3):
        total = total * 3 + a * b & 0xFFFFFF
    return total


def stored(n):
    pending = [hanoi(n, 1, 2, 3), hanoi(n - 1, 3, 2, 1)]
    out = []
    for g in pending:
        for a, b in g:
            out.append(a * 10 + b)
    return out


def lines(text):
    try:
        for line in text.splitlines():
            line = line.strip()
            if line:
                yield line
    finally:
        print("closed")


def fields(text):
    for line in lines(text):
        a, b = line.split()
        yield int(a), int(b)


def table(text):
    total = 0
    for a, b in fields(text):
        total += a * b
    return total


def first_row(text):
    for a, b in fields(text):
        return a, b
    return None


def broken(n):
    yield n
    yield from n


def of_none():
    node = Node(1)
    node.left = None
    return [k for k in node.left]


def mixed(flag):
    try:
        yield 1
        if flag:
            yield "one"
        yield 2
    finally:
        print("done")


def total_of(flag):
    total = 0
    for x in mixed(flag):
        total += x
    return total


# CALL: in_order(40)
# CALL: in_order(1)
# CALL: list(tree([3, 1, 2]))
# CALL: [next(iter(tree([3, 1, 2])))]
# CALL: moves(6)
# CALL: moves(0)
# CALL: stored(3)
# CALL: table("1 2\n\n3 4\n")
# CALL: table("1 2\n3 x\n")
# CALL: table("1 2\n3\n")
# CALL: first_row("5 6\n7 8")
# CALL: first_row("")
# CALL: list(broken(3))
# CALL: of_none()
# CALL: total_of(False)
# CALL: total_of(True)
