"""C(**d): arguments that are known at run time only give an instance of the class all the same."""

import abc
import math


class Option:
    def __init__(self, spot, strike, rate=0.0, kind="call"):
        if strike <= 0:
            raise ValueError("strike", strike)
        self.spot, self.strike, self.rate, self.kind = spot, strike, rate, kind

    def copy(self, **changes):
        d = dict(self.__dict__)
        d.update(changes)
        return Option(**d)

    @classmethod
    def load(cls, row):
        return cls(**row)

    def value(self):
        sign = 1.0 if self.kind == "call" else -1.0
        return max(sign * (self.spot - self.strike * math.exp(-self.rate)), 0.0)


class Digital(Option):
    def value(self):
        return 1.0 if self.spot > self.strike else 0.0


class Shape(abc.ABC):
    def __init__(self, side):
        self.side = side

    @abc.abstractmethod
    def area(self):
        ...


class Kept:
    made = None

    def __new__(cls, **kw):
        return object.__new__(cls) if kw else None

    def __init__(self, **kw):
        self.kw = kw


def slope(o, h):  # NATIVE
    return (o.copy(spot=o.spot + h).value() - o.copy(spot=o.spot - h).value()) / (2 * h)


def slopes():
    o = Option(100.0, 95.0, 0.01)
    out = []
    for i in range(20):
        out.append(slope(o.copy(strike=90.0 + i), 0.5))
    return out, slope(Option(100, 95), 1), slope(Option(100, 95.0, kind="put"), 0.25)


def load(rows):
    total = 0.0
    for row in rows:
        o = Option(**row)
        total += o.value()
    return total


def loaded(cls, row):
    o = cls.load(row)
    return type(o).__name__, o.value(), o.__dict__


def wrong(row):
    try:
        return Option(**row).strike
    except TypeError as e:
        return str(e)
    except ValueError as e:
        return e.args


def shape(row):
    return Shape(**row)


def kept(row):
    return Kept(**row)


def replaced(row):
    """Somebody puts a function in the place of the class."""
    old = globals()["Option"]
    globals()["Option"] = lambda **kw: sorted(kw)
    try:
        return Option(**row)
    finally:
        globals()["Option"] = old


# CALL: slopes()
# CALL: load([{"spot": 100.0, "strike": 90.0}, {"spot": 100.0, "strike": 90.0, "kind": "put"}, {"strike": 5, "spot": 7}])
# CALL: load([])
# CALL: load([{"spot": 100.0, "strike": 90.0}, {"spot": "x", "strike": 90.0}])
# CALL: loaded(Option, {"spot": 1.5, "strike": 1.0})
# CALL: loaded(Digital, {"spot": 1.5, "strike": 1.0})
# CALL: wrong({"spot": 1.0})
# CALL: wrong({"spot": 1.0, "strike": 0.0})
# CALL: wrong({"spot": 1.0, "strike": 3, "side": 1})
# CALL: wrong({"spot": None, "strike": 3})
# CALL: shape({"side": 2})
# CALL: kept({})
# CALL: kept({"a": 1}).kw
# CALL: replaced({"b": 1, "a": 2})
# CALL: load([{"spot": 100.0, "strike": -1.0}])
