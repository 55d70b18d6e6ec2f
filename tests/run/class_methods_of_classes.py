"""Alternative constructors, classmethods through subclasses and instances, and instances that are called."""


class Money:
    made = 0

    def __init__(self, units, cents=0):
        self.units = units
        self.cents = cents

    @classmethod
    def parse(cls, text):
        a, b = text.split(".")
        return cls(int(a), int(b))

    @classmethod
    def zero(cls):
        cls.made += 1
        return cls(0)

    @staticmethod
    def total(items):
        t = 0
        for m in items:
            t += m.units * 100 + m.cents
        return t

    def like(self, units):
        return self.zero().plus(units)

    def plus(self, units):
        self.units += units
        return self

    def __call__(self, k, extra=1):
        return self.units * k + self.cents * extra


class Euro(Money):
    def __init__(self, units, cents=0):
        super().__init__(units, cents)
        self.sign = "E"

    def __call__(self, k):
        return super().__call__(k) + 1


def totals(n):  # NATIVE
    items = []
    for i in range(n):
        items.append(Money.parse("%d.%d" % (i, i % 100)))
    return Money.total(items)


def subclass(n):  # NATIVE
    s = 0
    for i in range(n):
        e = Euro.zero()
        s += e.like(i).units + len(e.sign)
    return s, Euro.made > 0


def called(n):  # NATIVE
    m = Money(3, 7)
    e = Euro(2, 5)
    s = 0
    for i in range(n):
        s += m(i) + e(i) + m(2, extra=i)
    return s


def wrong():
    return Money.parse("12")


def kept():
    f = Money.parse
    return f("1.5").units, Money.zero.__self__ is Money


# CALL: totals(200)
# CALL: subclass(10)
# CALL: called(50)
# CALL: wrong()
# CALL: type(Euro.parse("1.2")).__name__
# CALL: kept()
# CALL: setattr(Money, "parse", classmethod(lambda cls, t: cls(1, 1)))
# CALL: totals(3)
