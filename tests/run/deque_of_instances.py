# run: compiled native
# Searching deques whose items compare by methods: remove, index, count, in.
from collections import deque
from dataclasses import dataclass
from enum import Enum


class Side(Enum):
    BUY = "B"
    SELL = "S"


@dataclass
class Order:  # NATIVE
    id: int
    side: Side
    price: float


class Loose:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Loose) and self.n % 10 == other.n % 10


class Plain:
    def __init__(self, n):
        self.n = n


def orders(n):  # NATIVE
    book = deque()
    for i in range(n):
        book.append(Order(i % 7, Side.BUY if i % 2 else Side.SELL, i % 3 * 0.5))
    total = 0
    for i in range(3, n, 2):
        probe = Order(i % 7, Side.BUY, i % 3 * 0.5)
        total += book.count(probe)
        if probe in book:
            total += book.index(probe)
            book.remove(probe)
    return total, len(book), book[0].id, book[-1].price


def missing(book, order):
    out = []
    for action in (book.remove, book.index):
        try:
            action(order)
        except ValueError as error:
            out.append(str(error)[:30])
    return out, order in book, order not in book, book.count(order)


class Counts:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Counts.asked += 1
        return self.n == other.n


class Clears:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.clear()
        return False


def main():
    print(orders(50))
    book = deque([Order(1, Side.BUY, 1.0), Order(2, Side.SELL, 2.0)])
    print(missing(book, Order(3, Side.BUY, 1.0)), missing(deque(), Order(3, Side.BUY, 1.0)))
    print(book.index(Order(2, Side.SELL, 2.0), 1), book.count(Order(1, Side.BUY, 1.0)))
    loose = deque(Loose(i) for i in range(30))
    loose.remove(Loose(15))
    print(loose.count(Loose(5)), loose.index(Loose(15)), Loose(3) in loose, len(loose), loose[5].n)
    plain = [Plain(i) for i in range(5)]
    queue = deque(plain)
    queue.remove(plain[3])
    print(plain[3] in queue, plain[4] in queue, queue.index(plain[4]), Plain(1) in queue)
    counts = deque([Counts(1), Counts(2), Counts(3)])
    print(counts.index(Counts(2)), Counts.asked, Counts(4) in counts, Counts.asked)
    pairs = deque([(1, "a"), (2, "b"), (2, "c")])
    pairs.remove((2, "b"))
    print(pairs, (2, "c") in pairs, pairs.count((1, "a")))
    mixed = deque([1, "a", 2.5, None])
    mixed.remove("a")
    print(mixed, None in mixed, 2.5 in mixed, mixed.index(2.5))
    owner = deque()
    owner.append(Clears(owner))
    owner.append(Clears(owner))
    try:
        print(owner.count(owner[0]), Clears(owner) in owner)
    except (RuntimeError, IndexError) as error:
        print(type(error).__name__, error)


main()
