"""Generators as methods: in-order walks of trees, __iter__ as a generator, state of the instance between items."""

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

    def walk(self):
        if self.left is not None:
            yield from self.left.walk()
        yield self.key
        if self.right is not None:
            for k in self.right.walk():
                yield k


class Window:
    def __init__(self, prices, width):
        self.prices = prices
        self.width = width
        self.seen = 0

    def __iter__(self):
        for i in range(len(self.prices) - self.width + 1):
            self.seen += 1
            yield max(self.prices[i : i + self.width])


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield n
            n -= 1
            if n == 3:
                self.start = -1


def tree(n):
    root = Node(n // 2)
    for i in range(n):
        root.insert(i * 7 % n)
    return root


def in_order(n):
    total = 0
    for k in tree(n).walk():
        total = total * 3 % 1000003 + k
    return total


def windows(prices, width):
    w = Window(prices, width)
    best = 0.0
    for high in w:
        best += high
    return best, w.seen


def countdown(n):
    c = Countdown(n)
    out = []
    for v in c:
        out.append((v, c.start))
    return out


def first_two(n):
    g = tree(n).walk()
    return next(g), next(g), next(g, None)


def twice(n):
    c = Countdown(n)
    return [(a, b) for a in c for b in Countdown(a)]


# CALL: in_order(50)
# CALL: windows([1.0, 3.0, 2.0, 5.0], 2)
# CALL: windows([1.0], 2)
# CALL: countdown(5)
# CALL: first_two(9)
# CALL: first_two(1)
# CALL: twice(3)
# CALL: list(tree(5).walk())
# CALL: list(Window([1.0, 2.0], 1))
# CALL: sum(Countdown(4))
