"""isinstance with classes of NumPy, numbers, collections.abc, decimal, fractions and datetime."""

# TIMEOUT: 120

import collections
import numbers
from collections.abc import Collection, Container, Hashable, Iterable, Mapping, MutableMapping, MutableSequence, Reversible, Sequence, Set, Sized
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np


def arrays(x):  # NATIVE
    return [
        isinstance(x, np.ndarray),
        isinstance(x, (int, np.integer)),
        isinstance(x, (float, np.floating)),
        isinstance(x, (np.generic, list)),
        isinstance(x, np.number),
        isinstance(x, (np.signedinteger, np.unsignedinteger)),
        isinstance(x, (np.inexact, complex)),
        isinstance(x, (Decimal, Fraction)),
        isinstance(x, (date, datetime)),
    ]


def kinds(x):  # NATIVE
    return [
        isinstance(x, numbers.Number),
        isinstance(x, numbers.Complex),
        isinstance(x, numbers.Real),
        isinstance(x, numbers.Integral),
        isinstance(x, (numbers.Rational, str)),
        isinstance(x, Hashable),
    ]


def containers(x):  # NATIVE
    return [
        isinstance(x, Iterable),
        isinstance(x, Sized),
        isinstance(x, Container),
        isinstance(x, Collection),
        isinstance(x, Sequence),
        isinstance(x, (MutableSequence, int)),
        isinstance(x, Mapping),
        isinstance(x, MutableMapping),
        isinstance(x, (Set, float)),
        isinstance(x, collections.abc.MutableSet),
        isinstance(x, collections.abc.ByteString),
        isinstance(x, Reversible),
        isinstance(x, Hashable),
    ]


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


class Half(Fraction):
    pass


class Registered:
    pass


Sequence.register(Registered)
numbers.Real.register(Registered)


def own(x):
    return isinstance(x, Iterable), isinstance(x, Sized), isinstance(x, Sequence), isinstance(x, numbers.Real), isinstance(x, np.ndarray), isinstance(x, Fraction)


def mean(x):  # NATIVE
    if isinstance(x, np.ndarray):
        return x.mean()
    if isinstance(x, (list, tuple)):
        return sum(x) / len(x)
    if isinstance(x, numbers.Number):
        return x
    raise TypeError(type(x).__name__)


def flatten(x):
    out = []
    for i in x:
        if isinstance(i, Iterable) and not isinstance(i, (str, bytes)):
            out.extend(flatten(i))
        else:
            out.append(i)
    return out


def scalar(x):
    if isinstance(x, np.generic):
        return x.item()
    return x


# CALL: [arrays(x) for x in (1, True, 2.5, 1j, "a", b"a", None, [1], (1, 2.0), 2**80)]
# CALL: [arrays(x) for x in (np.zeros(2), np.float64(2), np.int64(3), np.bool_(True), np.float32(1), np.int32(4), np.uint8(5))]
# CALL: [arrays(x) for x in (np.complex128(1j), np.arange(3), np.zeros((2, 2)), Decimal(1), Fraction(1, 2), date(2020, 1, 1), datetime(2020, 1, 1), Half(1, 2))]
# CALL: [kinds(x) for x in (1, True, 2.5, 1j, "a", None, [1], (1, 2), (1, [2]), 2**80, {1}, {1: 2}, frozenset(), range(3), b"")]
# CALL: [kinds(x) for x in (np.float64(2), np.int64(3), np.bool_(True), np.float32(1), np.uint8(5), np.complex128(1), np.zeros(2), Decimal(1), Fraction(1), date(2020, 1, 1))]
# CALL: [containers(x) for x in (1, 2.5, "a", b"a", None, [1], (1, 2), range(3), {1}, frozenset({1}), {1: 2}, np.zeros(2), np.zeros((2, 2)), 1j)]
# CALL: [containers(x) for x in (collections.deque(), collections.Counter("a"), collections.OrderedDict(), collections.defaultdict(int), {}.keys(), bytearray(), np.float64(1), np.int64(1))]
# CALL: [own(x) for x in (Bag([1]), Registered(), Half(1, 2), 3, [1])]
# CALL: [mean(x) for x in (np.arange(4), [1, 2, 3], (1.5, 2.5), 3, 2.5)]
# CALL: mean("ab")
# CALL: flatten([1, [2, [3, 4]], (5, "six", b"7"), {8}, np.arange(2), range(2)])
# CALL: [scalar(x) for x in (np.float64(2), np.int64(3), 1, 2.5, "a")]
print(arrays(1), kinds(2.5), containers([1]), containers({1: 2}), arrays(np.zeros(1)), mean([1, 2]), mean(np.arange(3.0)), own(Bag([1, 2])), own(Registered()))
