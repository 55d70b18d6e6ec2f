"""abs() and bool() of instances, and truth of values that only Python knows."""

from fractions import Fraction


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __abs__(self):
        return (self.x * self.x + self.y * self.y) ** 0.5

    def __bool__(self):
        return self.x != 0


class Plain:
    pass


def lengths(n):  # NATIVE
    s = 0.0
    for i in range(n):
        s += abs(Vec(i, i + 1))
    return s


def truths():
    a, b = Vec(0, 1), Vec(2, 1)
    return bool(a), bool(b), bool(Plain()), not a, not b


def foreign(n):
    x = Fraction(1, 3)
    k = 0
    for _ in range(n):
        k += bool(x)
    return k, bool(Fraction(0)), abs(Fraction(-1, 2))


def no_abs():
    return abs(Plain())


# CALL: lengths(10)
# CALL: truths()
# CALL: foreign(3)
# CALL: no_abs()
