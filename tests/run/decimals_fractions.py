"""Decimals and fractions in native code: what arithmetic gives, and what holds them."""

import decimal
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction

CENT = Decimal("0.01")


@dataclass
class Position:
    name: str
    qty: int
    cost: Decimal = Decimal("10.50")
    fee: Decimal = CENT

    def value(self, price):
        return self.qty * (price - self.cost) - self.fee  # PYTHON: - of object:decimal and object:decimal


@dataclass
class Short(Position):
    rate: Decimal = Decimal(1) / 8


class Book:
    def __init__(self, start=Decimal("0.00")):
        self.cash = start
        self.rows = []
        self.by_name = {}

    def add(self, name, qty, price):
        p = Position(name, qty, price) if qty > 0 else Short(name, qty)
        self.rows.append(p)
        self.by_name[name] = self.by_name.get(name, Decimal(0)) + p.qty * price  # PYTHON: * of int and object:decimal
        self.cash -= p.qty * price + p.fee
        return p

    def worth(self, prices):
        total = self.cash
        for p in self.rows:
            total += p.value(prices[p.name])
        return total.quantize(CENT, ROUND_HALF_UP)

    def best(self):
        return max(self.rows, key=lambda p: p.cost).name


def trade(n):
    b = Book()
    for i in range(n):
        b.add("abc"[i % 3], i % 7 - 2, Decimal(100 + i) / 8)
    prices = {"a": Decimal("12.5"), "b": Decimal("13.125"), "c": Decimal(14)}
    return b, b.worth(prices)


def harmonic(n):
    t = Fraction(0)
    for i in range(1, n):
        t += Fraction(1, i)  # PYTHON: += on object:fraction
    return t, t.numerator % 1000, t.denominator // 7


def egyptian(x):
    out = []
    while x > 0:
        d = -(-x.denominator // x.numerator)
        out.append(d)
        x -= Fraction(1, d)
    return out


def newton(x, digits):
    with localcontext() as ctx:
        ctx.prec = digits
        r = Decimal(x)
        for _ in range(60):
            r = (r + x / r) / 2
        return +r


def kinds(a, b):
    return [a + b, a - b, a * b, a // b, a % b, -a, abs(-a), a < b, a == b, a != b, a >= b, max(a, b), min(b, a), bool(a), hash(a) == hash(b)]


def mixed(a, n, f):
    out = [a + n, n - a, a * n, n * a, a / 3, round(a), round(a, 1), int(a), float(a), str(a), repr(a), f"{a}", a**2, divmod(a, 2)]
    for op in ("+", "*", "<", "=="):
        try:
            out.append({"+": lambda: a + f, "*": lambda: f * a, "<": lambda: a < f, "==": lambda: a == f}[op]())
        except TypeError as e:
            out.append(str(e))
    return out


def fails(x):
    out = []
    for text in ("1.5", "abc", "0", "nan"):
        try:
            d = Decimal(text)
            out.append(x / d)
            if d < x:
                out.append(text)
        except InvalidOperation as e:
            out.append(type(e).__name__)
        except decimal.DivisionByZero:
            out.append("zero")
    return out


def totals(n):
    xs = [Decimal(i) / 4 for i in range(n)]
    seen = {x: i for i, x in enumerate(xs)}
    return sum(xs), sum(xs, Decimal("0.5")), max(xs, default=None), sorted(xs, reverse=True)[:2], seen[Decimal("0.5")], Decimal("0.75") in seen


class Money(Decimal):
    def __add__(self, other):
        return Money(Decimal.__add__(self, other))


def money(a, b):
    t = a + b
    return type(t).__name__, t, t > b


def main():
    book, total = trade(40)
    print(total, book.cash, book.best(), book.by_name, book.rows[0], book.rows[3])
    print(Book().cash, Book(Decimal(3)).cash, Short("x", 1), Position("y", 2, fee=Decimal(0)).value(Decimal(20)))
    print(harmonic(30), egyptian(Fraction(7, 15)), newton(2, 40), getcontext().prec)
    print(kinds(Decimal("7.25"), Decimal("2.5")), kinds(Fraction(7, 4), Fraction(5, 2)), sep="\n")
    print(mixed(Decimal("2.675"), 3, 1.5), mixed(Fraction(8, 3), 3, 1.5), sep="\n")
    print(fails(Decimal(3)), totals(9), money(Money("1.5"), Money("2")), money(Decimal(1), 2), money(1, 2))
    Position.__init__.__defaults__ = (Decimal(99), Decimal(1))
    print(trade(5)[1], Position("z", 1))
    Position.__init__.__defaults__ = (3, 2.5)
    print(Position("z", 1), Position("z", 1).value(7))


main()
