# Dataclasses: comparison, frozen instances, hashes.
import heapq
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(order=True)
class Event:
    time: int
    name: str = field(compare=False)
    size: float = 1.0


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx, dy):  # NATIVE
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, order=True)
class Version(Point):
    tag: str = "a"


@dataclass(order=True)
class Pair:
    value: object


@dataclass(eq=False)
class Node:
    value: int


@dataclass(unsafe_hash=True)
class Key:
    a: int
    b: str = "x"
    c: int = field(default=0, hash=False)


def less(n):  # NATIVE
    events = [Event(i * 7919 % 101, "e", i * 0.5) for i in range(n)]
    count = 0
    for i in range(1, n):
        if events[i] < events[i - 1]:
            count += 1
        if events[i] >= events[0]:
            count += 10
        if events[i] == events[i - 1]:
            count += 100
        if events[i] != events[0]:
            count += 1000
    return count


def equal():  # NATIVE
    p = Point(1, 2)
    return p == Point(1, 2), p == Point(2, 1), p != Point(1, 2), p == None, p != 3, p == "a"  # noqa: E711


def walk(n):  # NATIVE
    p = Point(0)
    for i in range(n):
        p = p.moved(i, -i)
    return p.x, p.y


def versions():  # NATIVE
    a, b = Version(1, 2), Version(1, 2, "b")
    return a < b, a <= a, a > b, b >= a, a == b


def queue(n):
    heap = []
    for i in range(n):
        heapq.heappush(heap, Event(i * 31 % 17, str(i)))
    return [(heapq.heappop(heap).time) for _ in range(n)]


def in_order(n):
    return [e.time for e in sorted(Event(i * 31 % 17, "e") for i in range(n))]


def keys():
    seen = {Point(1, 2): "a", Point(2): "b"}
    return seen[Point(1, 2)], Point(2, 0) in seen, Point(3) in seen, len({Point(1), Point(1, 0)})


def hashes():
    return hash(Point(1, 2)) == hash((1, 2)), hash(Key(1, "q", 5)) == hash((1, "q"))


def assign():
    p = Point(1)
    p.x = 3


def delete():
    p = Point(1)
    del p.x


def refused():
    p = Point(1)
    try:
        p.y = 2
    except FrozenInstanceError as e:
        return str(e), p.y


def unhashable():
    return {Event(1, "a"): 2}


def different_classes():
    return Point(1, 2) == Version(1, 2), Point(1, 2) == (1, 2), Event(1, "a") == Event(1, "b")


def no_order():
    return Event(1, "a") < Point(1)


def unordered():
    return Pair(1) < Pair("b")


def identity():  # NATIVE
    a, b = Node(1), Node(1)
    return a == b, a == a, a is b, a != b


def itself():  # NATIVE
    a = Event(1, "a", float("nan"))
    return a == a


# CALL: less(40)
# CALL: equal()
# CALL: walk(10)
# CALL: versions()
# CALL: queue(20)
# CALL: in_order(20)
# CALL: keys()
# CALL: hashes()
# CALL: assign()
# CALL: delete()
# CALL: refused()
# CALL: unhashable()
# CALL: different_classes()
# CALL: no_order()
# CALL: unordered()
# CALL: identity()
# CALL: itself()
# CALL: (repr(Version(1)), Version(1) == Version(1), {Key(1), Key(1)})
