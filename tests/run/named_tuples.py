# typing.NamedTuple: fields, methods, defaults; comparison and hashes as those of tuples; what crosses to Python.
from enum import Enum, auto
from typing import NamedTuple, Optional


class Kind(Enum):
    NUMBER = auto()
    OPERATOR = auto()
    PAREN = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    pos: int = 0


class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def plus(self, o):  # NATIVE
        return Point(self.x + o.x, self.y + o.y)

    @property
    def norm(self):  # NATIVE
        return abs(self.x) + abs(self.y)


class Item(NamedTuple):
    name: str
    price: float
    next: Optional["Item"] = None

    def __str__(self):
        return f"<{self.name}>"


class Cell(NamedTuple):
    value: object


def tokens(src):  # NATIVE
    out = []
    i = 0
    while i < len(src):
        c = src[i]
        if c.isdigit():
            j = i
            while j < len(src) and src[j].isdigit():
                j += 1
            out.append(Token(Kind.NUMBER, src[i:j], i))
            i = j
        else:
            out.append(Token(Kind.OPERATOR if c in "+-*" else Kind.PAREN, c, pos=i))
            i += 1
    return out


def evaluate(src):  # NATIVE
    total, sign = 0, 1
    for kind, text, pos in tokens(src):
        if kind is Kind.NUMBER:
            total += sign * int(text) + pos
        elif kind is Kind.OPERATOR:
            sign = -1 if text == "-" else 1
    return total


def walk(n):  # NATIVE
    p = Point(0)
    steps = [Point(1), Point(0, 1), Point(-1), Point(0, -1)]
    seen = {p}
    best = 0
    for i in range(n):
        p = p.plus(steps[i * 7 % 4 if i % 3 else 0])
        seen.add(p)
        best = max(best, p.norm)
        if p[0] > 100:
            p = Point(0, p[-1])
    return len(seen), best, p


def grid(n):  # NATIVE
    d = {}
    for i in range(n):
        k = Point(i % 10, i % 7)
        d[k] = d.get(k, 0) + 1
    return d[Point(1, 1)], Point(9, 9) in d, len(d)


def keys_of_tuples(n):
    d = {Point(i, i): i for i in range(n)}
    e = {(i, i): -i for i in range(n)}
    s = {Point(1, 2), Point(2, 1)}
    return d[(2, 2)], (1, 1) in d, (1, 2) in d, e[Point(2, 2)], Point(7, 7) in e, (1, 2) in s, d.get((9, 9), "none")


def compare():
    p = Point(3, 4)
    return (
        p == (3, 4),
        (3, 4) == p,
        p != (3, 4),
        p < (4,),
        p > (3,),
        p == Item("a", 1.0),
        (3, 5) > p,
        p == [3, 4],
        p == None,
    )  # noqa: E711


def compare_own():  # NATIVE
    p, q = Point(3, 4), Point(3, 5)
    return p == q, p != q, p < q, p >= q, p == Point(3, 4), p is q, p is p


def kinds(n):  # NATIVE
    t = 0
    for i in range(n):
        p = Point(i, 1)
        t += isinstance(p, tuple) + 10 * isinstance(p, int) + 100 * isinstance(p, Point)
    return t


def ordered(n):  # NATIVE
    ps = [Point(i * 7 % 11, i * 5 % 3) for i in range(n)]
    ps.sort()
    first, last = ps[0], ps[-1]
    return first.x, first.y, last.x, last.y, min(ps).x, max(ps).y


def as_tuple():
    p = Point(3, 4)
    return (
        len(p),
        list(p),
        tuple(p),
        p + (1,),
        p[0:1],
        p * 2,
        isinstance(p, tuple),
        type(p).__name__,
        4 in p,
        sum(p),
        [*p],
        hash(p) == hash((3, 4)),
    )


def methods():
    p = Point(3)
    return (
        p._replace(x=9),
        p._asdict(),
        Point._fields,
        Point._make([5, 6]),
        p.index(0),
        p.count(3),
        Point.__doc__,
        p._field_defaults,
    )


def texts():
    i = Item("a", 1.5, Item("b", 2.5))
    return repr(i), str(i), f"{i} {Point(1)} {Point(2)!r}", "%s" % (Point(1),), str(Token(Kind.PAREN, "("))


def chain(n):  # NATIVE
    head = None
    for i in range(n):
        head = Item(str(i), i * 0.5, head)
    total = 0.0
    while head is not None:
        total += head.price
        head = head.next
    return total


def unpacked(ps):
    total = 0
    for x, y in ps:
        total += x * y
    first, *rest = ps[0]
    return total, first, rest


def matched(p):
    match p:
        case Point(0, y):
            return "axis", y
        case (x, 0):
            return "flat", x
        case Point(x=x):
            return "point", x
        case Token(kind=Kind.PAREN, text=t):
            return "paren", t
    return None


def assigned():
    p = Point(1)
    p.x = 3


def missing():
    return Point()


def too_many():
    return Point(1, 2, 3)


def no_index():
    p = Point(1)
    return p[2]


def wrong_unpack():
    a, b, c = Point(1)
    return a + b + c


def not_ordered():
    return Cell(1) < Cell("a")


# CALL: tokens("12+3*(4-5)")
# CALL: evaluate("12+3*(4-5)")
# CALL: walk(200)
# CALL: grid(100)
# CALL: keys_of_tuples(4)
# CALL: compare()
# CALL: compare_own()
# CALL: kinds(3)
# CALL: ordered(11)
# CALL: as_tuple()
# CALL: methods()
# CALL: texts()
# CALL: chain(10)
# CALL: unpacked([Point(1, 2), Point(3, 4)])
# CALL: [matched(p) for p in (Point(0, 3), Point(4, 0), Point(1, 2), Token(Kind.PAREN, "x"), (5, 0), 7)]
# CALL: assigned()
# CALL: missing()
# CALL: too_many()
# CALL: no_index()
# CALL: wrong_unpack()
# CALL: not_ordered()
# CALL: Point(2, 3).plus(Point(1, 1))
# CALL: Point(2, -3).norm
