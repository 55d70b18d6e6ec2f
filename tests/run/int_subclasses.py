"""Arguments that are subclasses of int, float or list keep their own behaviour."""

import enum


class Money(float):
    def __add__(self, other):
        return Money(float(self) + 1000 + other)


class Side(enum.IntEnum):
    BUY = 1
    SELL = -1


def add(a, b):
    return a + b


def signed(side, size):
    return side * size


def total(values):
    s = 0
    for v in values:
        s += v
    return s


# CALL: add(Money(1.0), 2)
# CALL: add(2.0, Money(1.0))
# CALL: signed(Side.SELL, 5)
# CALL: signed(Side.BUY, 2.5)
# CALL: total([Money(1.0), 1])
# CALL: add(Side.BUY, Side.SELL)
# CALL: add(np.int64(1), 2)
# CALL: add(np.float32(1), 2)
# CALL: add(1, np.float64(2))
# CALL: add(np.float64(1), np.int64(2))
