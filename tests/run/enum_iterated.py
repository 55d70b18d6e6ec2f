"""Loops over the members of enumerations."""

from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1  # an alias


@unique
class Size(IntEnum):
    SMALL = auto()
    LARGE = 10


class Text(str, Enum):
    A = "a"
    B = "b"

    @classmethod
    def names(cls):
        return [t.name for t in cls]


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def gravity(self):
        return 6.67e-11 * self.mass / self.radius**2


class Base(Enum):
    def describe(self):
        return self.name.lower()


class Derived(Base):
    X = 1
    Y = 2


def loops(n):  # NATIVE
    counts = {}
    for i in range(n):
        for c in Color:
            if c is Color.BLUE and i % 2:
                break
            counts[c] = counts.get(c, 0) + i
        else:
            counts[Color.RED] += 1
    return counts, sum(s for s in Size), [c for c in Color], {c: c.value for c in Color}


def others():
    print([c.name for c in Color], Text.names(), [d.describe() for d in Derived], [b for b in Base], [s * 2 for s in Size])
    print(max(p.gravity() for p in Planet), sorted(Color, key=lambda c: -c.value), [*Color], list(Color), tuple(Size))
    print({a: [b for b in Color if b is not a] for a in Color}, len(Color), list(reversed(Color)))
    print(any(c is Color.GREEN for c in Color), next(iter(Color)), list(zip(Color, Size)), list(enumerate(Text)))
    it = iter(Color)
    print(next(it), [c for c in it], [c for c in it])
    for c in Color:
        for d in Color:
            if c is d:
                continue
            print(c, d, end="; ")
    print()


def grows(x):
    total = []
    for s in Size:
        x = x * x * s
        total.append(x)
        for c in Color:
            if x > 1 << 70 and c is Color.GREEN:
                print("far", c)
    return total


def raises(k):
    for c in Color:
        if c.value == k:
            raise ValueError(c)
    return c


# CALL: loops(5)
# CALL: others()
# CALL: grows(3)
# CALL: grows(10**7)
# CALL: raises(2)
# CALL: raises(9)
