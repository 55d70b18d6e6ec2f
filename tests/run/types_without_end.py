"""Programs whose types would grow with every turn of a loop: trees of tuples, pairs of pairs, iterators of iterators."""

import itertools


def primes(n):
    it = itertools.count(2)
    out = []
    for _ in range(n):
        p = next(it)
        out.append(p)
        it = filter(lambda x, p=p: x % p, it)
    return out


def nested_lists(n):
    x = []
    for _ in range(n):
        x = [x]
    return x


def nested_tuples(n):
    x = ()
    for i in range(n):
        x = (x, i)
    return x


def linked_pairs(n):
    x = None
    for i in range(n):
        x = (i, x)
    total = 0
    while x is not None:
        total += x[0]
        x = x[1]
    return total


def nested_dicts(n):
    d = {}
    for i in range(n):
        d = {"child": d, "n": i}
    return d


def zipped(n):
    a = [1, 2, 3]
    for _ in range(n):
        a = list(zip(a, a))
    return a


def enumerated(n):
    a = iter([1, 2, 3])
    for _ in range(n):
        a = enumerate(a)
    return list(a)


def mapped(n):
    a = [1, 2, 3]
    for _ in range(n):
        a = map(lambda v: v + 1, a)
    return list(a)


def sliced(n):
    a = iter(range(100))
    for _ in range(n):
        a = itertools.islice(a, 1, None)
    return list(a)[:3]


def chained(n):
    a = iter([])
    for i in range(n):
        a = itertools.chain(a, [i])
    return list(a)


def tree(depth):
    if depth == 0:
        return (None, None)
    return (tree(depth - 1), tree(depth - 1))


def count(t):
    left, right = t
    return 1 + (count(left) + count(right) if left is not None else 0)


class Parser:
    """Expressions as tuples of three lengths, which hold one another and lists of themselves."""

    def __init__(self, text):
        self.tokens = text.split()
        self.i = 0

    def sum(self):
        node = self.atom()
        while self.i < len(self.tokens) and self.tokens[self.i] in "+-":
            op = self.tokens[self.i]
            self.i += 1
            node = ("binary", op, node, self.atom())
        return node

    def atom(self):
        token = self.tokens[self.i]
        self.i += 1
        if token == "-":
            return ("minus", self.atom())
        if token == "max":
            items = [self.atom()]
            while self.i < len(self.tokens) and self.tokens[self.i] == ",":
                self.i += 1
                items.append(self.atom())
            return ("call", max, items)
        return ("number", float(token))


def evaluate(node):
    if node[0] == "number":
        return node[1]
    if node[0] == "minus":
        return -evaluate(node[1])
    if node[0] == "call":
        return node[1]([evaluate(x) for x in node[2]])
    x, y = evaluate(node[2]), evaluate(node[3])
    return x + y if node[1] == "+" else x - y


print(primes(10), nested_lists(5), nested_tuples(5), linked_pairs(100), nested_dicts(3), zipped(3))
print(enumerated(4), mapped(5), sliced(4), chained(5), count(tree(8)), tree(2))
program = Parser("1 + max 2 , - 3 , 4.5 - 7").sum()
print(program, evaluate(program))
