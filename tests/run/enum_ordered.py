# Members that are ints or strs in the order of these: min, max, sorted, keys of sorts, tuples, heaps.
import heapq
from enum import IntEnum


class Strength(IntEnum):
    WEAK = 5
    REQUIRED = 0
    NORMAL = 2


class Held:
    def __init__(self, strength, n):
        self.strength = strength
        self.n = n


def weaker(a, b):  # NATIVE
    return max(a, b)


def strongest(a, b, c):  # NATIVE
    return min(a, b, c)


def walk(held, other):  # NATIVE
    other.strength = max(held.strength, other.strength)
    return held.strength < other.strength


def by_strength(things):  # NATIVE
    return sorted(things, key=lambda t: t.strength)


def by_both(things):  # NATIVE
    return sorted(things, key=lambda t: (t.strength, -t.n), reverse=True)


def all_of(strengths):  # NATIVE
    return min(strengths), max(strengths), sorted(strengths)


def through_heap(pairs):  # NATIVE
    heap = []
    for pair in pairs:
        heapq.heappush(heap, pair)
    out = []
    while heap:
        out.append(heapq.heappop(heap))
    return out


def with_number(a, n):
    return max(a, n)


S = Strength
print(weaker(S.WEAK, S.NORMAL), repr(weaker(S.REQUIRED, S.NORMAL)), type(weaker(S.WEAK, S.WEAK)).__name__)
print(weaker(S.WEAK, S.NORMAL) is S.WEAK, repr(strongest(S.WEAK, S.NORMAL, S.REQUIRED)))
things = [Held(S.NORMAL, 1), Held(S.WEAK, 2), Held(S.REQUIRED, 3), Held(S.NORMAL, 4)]
print([t.n for t in by_strength(things)], [t.n for t in by_both(things)])
print(walk(things[0], things[2]), repr(things[2].strength), walk(things[0], things[1]))
print(all_of([S.WEAK, S.REQUIRED, S.NORMAL, S.REQUIRED]))
print(through_heap([(S.WEAK, 1), (S.REQUIRED, 7), (S.NORMAL, 3), (S.REQUIRED, 2)]))
print(repr(with_number(S.NORMAL, 1)), repr(with_number(S.NORMAL, 3)), repr(with_number(S.NORMAL, 2)))
try:
    print(all_of([]))
except ValueError as error:
    print(error)
