# Generic classes of the program, subscripted where instances are made: Stack[int]().
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> None:  # NATIVE
        self.items.append(x)

    def pop(self) -> T:  # NATIVE
        if not self.items:
            raise IndexError("empty")
        return self.items.pop()

    def __len__(self) -> int:  # NATIVE
        return len(self.items)


class Totals(Stack[int]):
    def total(self) -> int:  # NATIVE
        return sum(self.items)


class Pair(Generic[K, T]):
    __slots__ = ("key", "value")

    def __init__(self, key: K, value: T):
        self.key = key
        self.value = value

    def swap(self):
        return Pair(self.value, self.key)


def stacked(n):
    s = Stack[int]()  # MISSED: creates Stack with a parameter
    q = Totals()
    t = 0
    for i in range(n):
        s.push(i * i)
        q.push(i)
    while len(s) > 1:
        t += s.pop()
    return t, q.total(), s.items, s.__orig_class__


def pairs(n):
    p = Pair[str, int]("a", n)
    return p.key, p.value, p.swap().key


def empty():
    return Stack[str]().pop()


def wrong():
    return Stack[int](3)


def parameters():
    return Stack[int, str]()


def plain(n):
    return Totals[n]()


# CALL: stacked(4)
# CALL: stacked(1)
# CALL: pairs(3)
# CALL: empty()
# CALL: wrong()
# CALL: parameters()
# CALL: plain(3)
# CALL: Stack[int] is Stack[int], Stack[int].__origin__ is Stack
