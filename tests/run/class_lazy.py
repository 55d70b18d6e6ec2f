# run: compiled native
# Attributes that are computed when they are first asked for, and what is sorted, compared and hashed by them.
from dataclasses import dataclass


class Tour:  # NATIVE
    def __init__(self, stops):
        self.stops = stops
        self._length = None
        self._name = None
        self.computed = 0

    @property
    def length(self):
        if self._length is None:
            total = 0.0
            for a, b in zip(self.stops, self.stops[1:]):
                total += abs(a - b)
            self.computed += 1
            self._length = total
        return self._length

    def name(self):
        if not self._name:
            self._name = "-".join(str(s) for s in self.stops)
        return self._name

    def changed(self, stop):
        self.stops.append(stop)
        self._length = None
        self._name = ""

    def __lt__(self, other):
        return self.length < other.length


class Quick:
    def __init__(self, n):
        self.n = n
        self._key = None

    @property
    def key(self):
        if self._key is None:
            self._key = self.n * 7 % 5 + 0.5
        return self._key

    def __lt__(self, other):
        return self.key < other.key


def ordered(n):  # NATIVE
    items = [Quick(i) for i in range(n)]
    items.sort()
    first, last = min(items), max(items)
    return [q.n for q in items], first.n, last.n, [q.n for q in sorted(items, reverse=True)]


class Reset(Tour):
    def length_or_none(self, give):
        if self._length is None:
            self._length = self.stops[0] * 1.0
        if not give:
            self._length = None
        return self._length


class Maybe:
    def __init__(self, n):
        self.n = n
        self.found = None

    def search(self):
        for i in range(self.n):
            if i * i == self.n:
                return i
        return None

    def root(self):
        if self.found is None:
            self.found = self.search()
        return self.found

    def tested(self, ok):
        if self.found is None:
            if ok:
                self.found = 7
        return self.found


class Fails:
    def __init__(self):
        self.value = None
        self.calls = 0

    def get(self):
        if self.value is None:
            self.calls += 1
            self.value = 10 // (self.calls - 1)
        return self.value


class Short:  # the store is the key of the order, and has an effect besides
    made = 0

    def __init__(self, n):
        self.n = n
        self.key = None

    def get(self):
        if self.key is None:
            self.key = self.n % 3
            Short.made += 1
        return self.key

    def __lt__(self, other):
        return self.get() < other.get()


@dataclass(frozen=True)
class Point:  # NATIVE
    x: float
    y: float


@dataclass(frozen=True, order=True)
class Mark:
    name: str
    at: float


def points():
    seen = set()
    steps = [Point(i * 0.5 % 2, i % 3) for i in range(20)]
    for p in steps:
        seen.add(p)
    where = {p: i for i, p in enumerate(steps)}
    print(len(seen), Point(0.5, 1.0) in seen, Point(0.5, 1) in seen, Point(0.25, 1.0) in seen, where[Point(0.0, 0)], len(where))
    print(hash(Point(0.5, 1)) == hash((0.5, 1)), hash(Point(-0.0, 1e300)) == hash((0.0, 1e300)), hash(Point(float("inf"), 0)) == hash((float("inf"), 0)))
    marks = {Mark("a", 1.5), Mark("a", 1.5), Mark("b", 0.5)}
    print(sorted(marks), max(marks), {Mark("a", 1.5): 3}[Mark("a", 1.5)])


def main():
    tours = [Tour([i * 7 % 11, i * 5 % 13, i]) for i in range(8)]
    tours.sort()
    print([t.length for t in tours], [t.computed for t in tours], min(tours).name(), max(tours).name())
    t = tours[0]
    t.changed(100)
    print(t.length, t.name(), t.length + 1, t.computed)
    t._length = "text"
    print(t.length)
    t._length = None
    print(t.length)
    r = Reset([3, 4])
    print(r.length_or_none(True), r.length_or_none(False), r.length_or_none(True))
    print(Maybe(49).root(), Maybe(50).root(), Maybe(4).tested(True), Maybe(4).tested(False))
    f = Fails()
    for _ in range(3):
        try:
            print(f.get())
        except ZeroDivisionError as error:
            print(error)
    shorts = [Short(i) for i in (5, 1, 3, 2, 4)]
    shorts.sort()
    print([s.n for s in shorts], Short.made, min(shorts).n, [s.n for s in sorted(shorts, reverse=True)])
    print(ordered(12))
    q = sorted([Quick(3), Quick(1)])[0]
    q._key = "none"
    try:
        print(min([Quick(2), q]))
    except TypeError as error:
        print(error)
    points()


main()
