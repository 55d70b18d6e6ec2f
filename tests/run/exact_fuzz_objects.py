# What random programs over objects found.
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Item:
    n: int
    s: str = "d"


class Sub(Item):
    pass


def texts():  # NATIVE
    items = [Sub(1), Item(2)]
    return str(items), repr(Sub(3)), f"{Sub(4)}", str(Item(5))


def nothings(n):
    none = [None for _ in range(n)]
    return sorted(none), max([len(none), 0])


def common(text):  # NATIVE
    pairs = Counter(text).most_common(2)
    pairs.append((1, 2))
    return pairs, pairs[:1]


# CALL: texts()
# CALL: nothings(0)
# CALL: nothings(1)
# CALL: nothings(2)
# CALL: common("abca")
