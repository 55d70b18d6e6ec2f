"""Defaults that are objects or NumPy's numbers, also of fields of dataclasses, and module names with NumPy's numbers."""

import math
from dataclasses import dataclass, field
from datetime import date

import numpy as np

ROWS = np.linspace(0.0, 1.0, 11)
MEAN = np.mean(ROWS)
COUNT = np.int64(5)
HALF = np.float32(0.5)
FLAG = np.bool_(True)
START = date(2020, 1, 31)


@dataclass
class Bar:
    day: date = START
    px: float = math.sqrt(2.0)
    limit: float = float("inf")
    step: float = MEAN
    qty: int = 3
    tags: list = field(default_factory=list)


@dataclass
class Wide(Bar):
    px: float = np.float64(4.5)
    spread: float = 1 / 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    day: date = date(2021, 2, 3)
    rate: float = COUNT * 2


class Plain:
    def __init__(self, qty, day=date(2020, 1, 1), *, until=START):
        self.qty = qty
        self.days = (until - day).days


def bars(n):  # NATIVE
    t = 0.0
    for i in range(n):
        b = Bar() if i % 2 else Wide(qty=i)
        t += b.px + b.step + b.qty + b.day.year
        if b.limit < t:
            return -1.0
    return t


def fixed(n):
    t = 0
    for i in range(n):
        f = Fixed(rate=i) if i % 3 else Fixed()
        t += f.rate + f.day.month
    return t


def plain(n):
    return [Plain(i).days + Plain(i, START, until=date(2022, 1, i + 1)).days for i in range(n)]


def scaled(n, s=np.float64(2.0), k=np.int64(3)):  # NATIVE
    t = 0.0
    for i in range(n):
        t += MEAN * i + s
        if FLAG:
            t += HALF
    return t, COUNT + n * k


def read():
    return [MEAN, COUNT, HALF, FLAG, type(MEAN).__name__, scaled(3), scaled(3, 1.5), scaled(2, k=1)]


# CALL: (bars(7), fixed(5), plain(3), read())
# CALL: (Bar(), Wide(), Fixed(), Plain(1).days)
# SETUP: mod.MEAN = 3.0
# CALL: (bars(7), read())
# SETUP: mod.MEAN = np.float32(7); mod.COUNT = 9; mod.FLAG = False
# CALL: (bars(7), read())
# SETUP: mod.Bar.__init__.__defaults__ = (mod.START, "text", 1e9, 2, 3, [])
# CALL: Bar()
# CALL: bars(3)
# SETUP: mod.scaled.__defaults__ = (1, 2)
# CALL: scaled(4)
print(bars(7), fixed(5), plain(3), read())
print(Bar(), Wide(), Fixed(), Wide(START, 1, 2, 3, 4, [5], 6))
