"""Classes inside functions: each run of the statement makes a new class."""

import functools
import pickle
from dataclasses import dataclass, field

KEPT = []


class Shape:
    def area(self):
        return 0

    def twice(self):
        return 2 * self.area()


def knapsack(n):  # NATIVE
    @dataclass(order=True)
    class Item:
        weight: int
        value: int = 3
        tags: list = field(default_factory=list)

        def ratio(self):
            return self.value / self.weight

    class Node:
        made = 0

        def __init__(self, level, value, weight):
            self.level = level
            self.value = value
            self.weight = weight

        def child(self, it):
            return Node(self.level + 1, self.value + it.value, self.weight + it.weight)

        @staticmethod
        def root():
            return Node(0, 0, 0)

        @classmethod
        def at(cls, level):
            return cls(level, 0, 0)

    class Leaf(Node):
        def __init__(self, value):
            super().__init__(-1, value, 1)

        def child(self, it):
            return Leaf(self.value + it.value) if it.value % 2 else super().child(it)

    items = [Item(i % 7 + 1, i % 13 + 1) for i in range(n)]
    node, leaf, total = Node.root(), Leaf(5), 0.0
    for it in items:
        node, leaf = node.child(it), leaf.child(it)
        total += it.ratio()
    best = max(items)
    return node.value, node.weight, leaf.value, leaf.level, Node.at(4).level, total, (best.weight, best.value), items[1] == Item(2, 2)


def show():
    class Point:
        def __init__(self, x):
            self.x = x

        def __repr__(self):
            return f"Point({self.x})"

        def __eq__(self, other):
            return isinstance(other, Point) and self.x == other.x

    ps = [Point(i) for i in range(3)]
    print(ps, Point.__qualname__, Point.__name__, Point.__module__ == __name__, type(ps[0]) is Point)
    KEPT.append(ps[1])
    same = [k == p for k in KEPT for p in ps]
    print(same, [isinstance(k, Point) for k in KEPT], len({type(k) for k in KEPT}))
    return Point(7)


def square(side):
    class Square(Shape):
        def __init__(self, s):
            self.s = s

        def area(self):
            return self.s * self.s

    return Square(side).twice()


def fails(n):
    class Broken:
        part = 10 // n

        def get(self):
            return self.missing

    b = Broken()
    return b.part + b.get()


def grows():
    class Big:
        def __init__(self, n):
            self.n = n

        def next(self):
            return Big(self.n * 7)

    b = Big(1)
    for _ in range(40):
        b = b.next()
    return b.n, type(b).__name__, type(b) is Big


def again(n):
    class Level:
        def __init__(self, n):
            self.n = n

        def deeper(self):
            return Level(self.n + 1)

    below = again(n - 1) if n else 0
    return Level(below).deeper().n


def counts(n):
    class Tally:
        made = 0

        def __init__(self):
            Tally.made += 1

    for _ in range(n):
        Tally()
    return Tally.made


def adder(step):
    class Adder:
        def __init__(self):
            self.n = 0

        def add(self):
            self.n += step
            return self

    return Adder


def found(grid, wanted):
    class Found(Exception):
        def __init__(self, at):
            self.at = at

    try:
        for i, row in enumerate(grid):
            for j, x in enumerate(row):
                if x == wanted:
                    raise Found((i, j))
    except Found as e:
        return e.at
    return None


def late():
    class First:
        def other(self):
            return Second(self)

    class Second:
        def __init__(self, first):
            self.first = first

    return type(First().other().first) is First


@functools.lru_cache
def cached(n):
    class Box:
        def __init__(self, v):
            self.v = v

    return Box(n)


def patched():
    class Dog:
        def speak(self):
            return 1

    d = Dog()
    a = d.speak()
    setattr(Dog, "speak", lambda self: 2)
    return a, d.speak(), Dog().speak()


def path(n):  # NATIVE
    class Cell:
        def __init__(self, at, before):
            self.at = at
            self.before = before

        def length(self):
            return 1 + self.before.length() if self.before else 0

        def then(self, step):
            return Cell(self.at + step, self)

    c = Cell(0, None)
    for i in range(n):
        c = c.then(i)
    return c.length(), c.at


def kept(n):
    class Kept:
        def __init__(self, n):
            self.n = n

        def same(self, other):
            return isinstance(other, Kept), type(other) is type(self), isinstance(other, type(self))

    return Kept(n)


def pair(n):
    class Left:
        def __init__(self, n):
            self.n = n

    class Right:
        def __init__(self, n):
            self.n = n

        def left(self):
            return Left(self.n)

    if n == 0:
        raise ValueError("none")
    return Right(n) if n % 2 else Left


def between(n):
    class Outer:
        def __init__(self, n):
            self.n = n

        def again(self):
            return Outer(self.n + 1)

    below = between(n - 1) if n else None

    class Inner(Outer):
        def again(self):
            return Inner(super().again().n * 2)

    i = Inner(n).again()
    return (i.n, type(i) is Inner, isinstance(i, Outer), below is None or below[3] is Outer, Outer)


def remakes():
    print([path(n) for n in range(6)])
    ks = [kept(i) for i in range(4)]
    print([[a.same(b) for b in ks] for a in ks][1], [k.n for k in ks], len({type(k) for k in ks}))
    ks = None
    print(kept(7).same(kept(8)))
    one, two, three = pair(1), pair(2), pair(3)
    print(outcome(pair, 0), type(one.left()).__name__, type(one.left()) is two, isinstance(three.left(), two), two(4).n)
    print(type(one.left()) is type(one.left()), type(three) is type(one), type(pair(5).left()) is type(pair(5).left()))
    print(between(3)[:4], between(0)[:4])


def outcome(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def main():
    print(knapsack(50))
    print(knapsack(60))
    a, b = show(), show()
    print(a == b, type(a) is type(b), type(a).__qualname__, a, b)
    print(outcome(pickle.dumps, a))
    print(square(3), square(2.5))
    print(outcome(fails, 0))
    print(outcome(fails, 2))
    print(grows(), grows())
    print(again(4))
    print(counts(5), counts(3))
    two, three = adder(2), adder(3)
    print(two().add().add().n, three().add().n, two is three, two.__qualname__)
    print(found([[1, 2], [3, 4]], 3), found([[1]], 9))
    print(late())
    print(cached(1) is cached(1), type(cached(1)) is type(cached(2)))
    print(patched(), patched())
    remakes()


# VARIANTS: main open
# CALL: main()
# CALL: knapsack(20)
# CALL: fails(2)
if __name__ == "__main__":
    main()
