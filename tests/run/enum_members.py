# Enumerations: members, names and values, identity, methods, members as keys, in match, in attributes, as defaults.
from dataclasses import dataclass
from enum import Enum, Flag, IntEnum, auto, unique


class Side(Enum):
    BUY = 1
    SELL = -1

    def flip(self):  # NATIVE
        return Side.SELL if self is Side.BUY else Side.BUY

    @property
    def sign(self):  # NATIVE
        return self.value

    @staticmethod
    def both():
        return [Side.BUY, Side.SELL]

    @classmethod
    def of(cls, qty):
        return cls.BUY if qty > 0 else cls.SELL


class Kind(Enum):
    NUMBER = "num"
    OPERATOR = "op"
    END = "end"
    LAST = "end"


@unique
class Token(Enum):
    A = auto()
    B = auto()
    C = auto()


class Level(IntEnum):
    LOW = 1
    MID = auto()
    HIGH = 10


class Colour(str, Enum):
    RED = "red"
    BLUE = "blue"


class Mixed(Enum):
    ONE = 1.5
    TWO = "two"
    THREE = (1, 2)
    FOUR = 4
    FIVE = None


class Perm(Flag):
    READ = auto()
    WRITE = auto()


@dataclass
class Order:
    qty: int
    side: Side = Side.BUY
    level: Level = Level.LOW


START = Side.SELL


def flips(n):  # NATIVE
    side, total = START, 0
    for i in range(n):
        side = side.flip()
        if side is Side.BUY:
            total += i * side.sign
        elif side == Side.SELL:
            total -= side.value
    return total, side


def names():  # NATIVE
    return [Side.BUY.name, Kind.LAST.name, Token.C.name], [Token.A.value, Token.B.value], Kind.END.value, Side.BUY._name_


def counts(n):  # NATIVE
    kinds = [Kind.NUMBER, Kind.OPERATOR, Kind.END]
    seen, found = {}, set()
    for i in range(n):
        k = kinds[i * i % 3]
        seen[k] = seen.get(k, 0) + 1
        found.add(k)
    return seen, len(found), Kind.NUMBER in found, Kind.END in seen, Kind.LAST in kinds


def matched(n):  # NATIVE
    out = 0
    for t in [Token.A, Token.B, Token.C, None][:n]:
        match t:
            case Token.A:
                out += 1
            case Token.B | Token.C:
                out += 10
            case _:
                out += 100
    return out


def levels(n):  # NATIVE
    out = 0
    table = [5, 6, 7]
    for p in [Level.LOW, Level.MID, Level.HIGH][:n]:
        if p > Level.LOW and p < 10:
            out += p
        out += p * 2 + p.value - -p
        if p != 10:
            out += table[p]
    return out, Level.LOW == 1, Level.MID != 2, Level.HIGH + Level.LOW, Level.HIGH / 4, 7 & Level.MID


def colours(c):  # NATIVE
    return Colour.RED == c, Colour.BLUE + "!", Colour.RED == Colour.BLUE, Colour.RED is Colour.RED, Colour.BLUE.value


def orders(n):  # NATIVE
    total = 0
    for i in range(n):
        o = Order(i) if i % 2 else Order(i, Side.SELL, Level.HIGH)
        total += o.qty * o.side.value * o.level
    return total


def default(side=Side.BUY, *, level=Level.MID):  # NATIVE
    return side.value * level


def calls():  # NATIVE
    return default(), default(Side.SELL), default(level=Level.HIGH)


def different():  # NATIVE
    return Side.BUY == 1, Side.BUY == Token.A, Side.BUY != None, Side.BUY is None, Token.A == "A", Level.LOW == Side.BUY  # noqa: E711


def optional(n):  # NATIVE
    last = None
    for i in range(n):
        if last is None:
            last = Side.BUY
        elif last == Side.BUY:
            last = Side.SELL
    return last


def found(n):  # NATIVE
    total = 0
    for i in range(n):
        side = Side(1 if i % 2 else -1)
        token = Token["ABC"[i % 3]]
        total += side.value * token.value + Level(i % 2 + 1) + len(Kind("op").name) + (Colour("red") is Colour.RED)
    return total, side, token, Kind("end")


def looked_up(v, name):  # NATIVE
    return Side(v), Kind[name], Side(v) is Side.BUY


def wrong_value():
    return Side(5)


def wrong_name():
    return Side["HOLD"]


def wrong_attribute():
    return Side.HOLD


def assigned():
    Side.BUY = 3


def texts():
    return str(Side.BUY), repr(Kind.LAST), f"{Level.MID} {Colour.RED} {Token.A!r}", "%s %d" % (Side.SELL, Level.HIGH), Colour.RED.upper()


def printed(side):
    print(side, Level.LOW, [side], {"a": side})
    return side


def iterated():
    return [t.name for t in Token], list(Side), len(Kind), sum(p for p in Level), Side.BUY in Side, [k.value for k in Kind]


def listed(n):  # NATIVE
    tokens = list(Token)
    out = 0
    for i in range(n):
        t = tokens[i % 3]
        out += t.value if t is not Token.B else 100
    tokens.append(Token.A)
    return out, len(tokens), tokens[-1]


def mixed_values():
    return Mixed.ONE.value, Mixed.TWO.value, Mixed.THREE.value, Mixed.ONE is Mixed(1.5), Mixed.FOUR.value, Mixed.FIVE.value is None


def flags():
    p = Perm.READ | Perm.WRITE
    return p, Perm.READ in p, p & Perm.WRITE


def truths():
    return bool(Side.SELL), not Token.A, 3 if Level.LOW else 4, isinstance(Level.LOW, int), isinstance(Side.BUY, Side), isinstance(Side.BUY, int)


def sorted_by(n):
    xs = [Level.HIGH, Level.LOW, Level.MID][:n]
    return sorted(xs), sorted([Side.BUY, Side.SELL], key=lambda s: s.value), max(xs), min(xs, key=lambda p: -p)


def as_int_key():
    d = {Level.LOW: "a", Level.HIGH: "b"}
    return d[1], d.get(10), d.get(Level.MID), 2 in d, {1: "x"}[Level.LOW]


# SETUP:
# import pickle
#
# CALL: flips(9)
# CALL: names()
# CALL: counts(12)
# CALL: matched(4)
# CALL: levels(3)
# CALL: colours("red")
# CALL: orders(8)
# CALL: (default(), default(Side.SELL), default(Side.SELL, level=Level.HIGH))
# CALL: calls()
# CALL: different()
# CALL: optional(3)
# CALL: optional(0)
# CALL: looked_up(1, "LAST")
# CALL: looked_up(-1, "NUMBER")
# CALL: looked_up(1, "NONE")
# CALL: looked_up(2, "END")
# CALL: looked_up(True, "END")
# CALL: found(9)
# CALL: wrong_value()
# CALL: wrong_name()
# CALL: wrong_attribute()
# CALL: assigned()
# CALL: texts()
# CALL: printed(Side.SELL)
# CALL: iterated()
# CALL: mixed_values()
# CALL: listed(7)
# CALL: flags()
# CALL: truths()
# CALL: sorted_by(3)
# CALL: as_int_key()
# CALL: (Side.of(3), Side.of(-3), Side.both(), Side.BUY.flip(), Side.SELL.sign)
# CALL: pickle.loads(pickle.dumps(printed(Side.BUY))) is Side.BUY
# CALL: Order(3, Side.SELL)
