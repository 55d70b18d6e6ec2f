"""Loops over instances: __iter__ that returns self, an iterator of a container, another instance, or is a generator."""

# TIMEOUT: 90


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Growing:
    """Items that outgrow 64 bits."""

    def __init__(self, n):
        self.v = 1
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("done")
        self.v = self.v * 1000003
        return self.v


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


class Node:
    def __init__(self, value, link):
        self.value = value
        self.link = link


class Walk:
    def __init__(self, node):
        self.node = node

    def __iter__(self):
        return self

    def __next__(self):
        node = self.node
        if node is None:
            raise StopIteration
        self.node = node.link
        return node.value


class Chain:
    def __init__(self):
        self.head = None

    def push(self, v):
        self.head = Node(v, self.head)

    def __iter__(self):
        return Walk(self.head)


class Evens:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            if i % 2 == 0:
                yield i


class Broken:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise ValueError("broken at " + str(self.n))
        return self.n


def loops(n):  # NATIVE
    t = 0
    c = Countdown(n)
    for x in c:
        t += x
        if x == 3:
            break
    for x in c:
        for y in c:
            t += x * 10 + y
            if y == 0:
                continue
            t += 1
    for a in Countdown(3):
        for b in Countdown(2):
            t += a * b
    else:
        t += 1000
    return t, c.n


def bags(n):  # NATIVE
    b = Bag([i * i for i in range(n)])
    t = 0
    for x in b:
        for y in b:
            t += x * y
        if len(b) < n + 3:
            b.items.append(1)
    return t, len(b)


def chains(n):  # NATIVE
    c = Chain()
    for i in range(n):
        c.push(i)
    t = 0
    for i, v in enumerate([1, 2]):
        for x in c:
            t += x * (i + v)
    return t, [x + 1 for x in c], [x for x in Evens(n)]


def step(n):  # NATIVE
    c = Countdown(n)
    it = iter(c)
    return next(it), next(c), it is c


def growing(n):
    t = 0
    seen = 0
    for x in Growing(n):
        t += x
        seen += 1
    return t, seen


def broken(n):
    t = 0
    for x in Broken(n):
        t += x
    return t


def stopped(n):
    c = Countdown(n)
    t = 0
    while True:
        t += next(c)


# CALL: loops(8)
# CALL: loops(0)
# CALL: bags(4)
# CALL: chains(5)
# CALL: chains(0)
# CALL: step(5)
# CALL: step(1)
# CALL: growing(3)
# CALL: growing(4)
# CALL: growing(12)
# CALL: broken(0)
# CALL: broken(5)
# CALL: stopped(3)
# CALL: list(Bag([1, 2])), list(Countdown(3)), sum(Evens(9)), list(Chain())
