# Enumerations with other names for members beside auto(), and how members that are strs and ints are written.
from enum import Enum, IntEnum, StrEnum, auto


class State(Enum):
    IDLE = auto()
    RUN = auto()
    DONE = auto()
    FINISHED = 3
    BEGIN = IDLE
    LAST = auto()

    def next(self):  # NATIVE
        if self is State.IDLE:
            return State.RUN
        return State.FINISHED


class Side(StrEnum):
    BUY = auto()
    SELL = "Sell"


class Level(IntEnum):
    LOW = 1
    HIGH = 10
    TOP = 10


class Loud(StrEnum):
    A = "a"

    def __str__(self):
        return self.value.upper()


class Code(str, Enum):
    X = "x"


def states(n):  # NATIVE
    s = State.BEGIN
    t = 0
    for _ in range(n):
        s = s.next()
        t += s.value
    return t, s, s is State.DONE, State.LAST.value, State.FINISHED.name


def texts(n):  # NATIVE
    out = []
    for i in range(n):
        s = Side.BUY if i % 2 else Side.SELL
        v = Level.LOW if i % 3 else Level.TOP
        out.append(f"{s} {s:>6} {v} {v:04d} {s!s}")
        out.append(str(s) + str(v) + format(v, "x"))
        out.append(str(int(v)))
    return out


def own(n):
    return [f"{Loud.A}{Code.X.value}" + str(Loud.A) for _ in range(n)]


def mixed_in():
    return str(Code.X), repr(Side.BUY), f"{Side.BUY!r}", "%s %d" % (Side.SELL, Level.TOP)


def spell(x):
    return f"{x}/{x!s}/" + str(x)


# CALL: states(0)
# CALL: states(5)
# CALL: texts(4)
# CALL: own(2)
# CALL: mixed_in()
# CALL: spell(Side.BUY)
# CALL: spell(Level.LOW)
# CALL: spell(Loud.A)
# CALL: spell(State.RUN)
# CALL: list(State), list(State.__members__)
# CALL: setattr(StrEnum, "__str__", lambda self: "!"), spell(Side.SELL), texts(2)
