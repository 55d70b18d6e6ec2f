"""Enumerations where their members are counted, numbered, paired and kept."""

from enum import Enum, IntEnum, auto


class Color(Enum):
    RED = auto()
    GREEN = auto()
    BLUE = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Named(Enum):
    A = "a"

    def __len__(self):
        return 7


def spread(n):  # NATIVE
    totals = {c: 0 for c in Color}
    order = tuple(Color)
    for i in range(n):
        totals[order[i % len(Color)]] += i
    for k, c in enumerate(Color):
        totals[c] += k
    for c, w in zip(Color, [10, 20, 30, 40]):
        totals[c] += w
    for c in reversed(list(Color)):
        totals[c] *= 2
    return totals, order[-1] is Color.BLUE, set(Color) == {Color.RED, Color.GREEN, Color.BLUE}


def others():
    print(len(Named), len(Named.A), sum(Level), max(Level), min(Level), sorted(Level, reverse=True), bool(Color))
    print(list(enumerate(Level, 3)), frozenset(Color) == set(Color), any(Level), all(Level))
    kept = list(Color)
    kept.append(Color.RED)
    print(kept, list(Color), len(Color))
    try:
        print(max(Color))
    except TypeError as e:
        print(e)


# CALL: spread(20)
# CALL: others()
