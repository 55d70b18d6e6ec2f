# Classes as values: in tables, tuples, attributes, arguments and variables, and registered by decorators.
# TIMEOUT: 90
KINDS = {}


def register(cls):
    KINDS[cls.__name__.lower()] = cls
    return cls


def named(name):
    def add(cls):
        KINDS[name] = cls
        return cls

    return add


def counted(cls):
    return lambda *args: (cls.__name__, args)


def labelled(cls):
    cls.label = "label of " + cls.__name__
    return cls


class Shop:
    wares = []

    @classmethod
    def sells(cls, ware):
        cls.wares.append(ware)
        return ware


@register
class Sma:
    weight = 1

    def __init__(self, n):
        self.n = n

    def value(self):
        return self.n

    @classmethod
    def twice(cls, n):
        return cls(n * 2)

    @staticmethod
    def tag(k):
        return k + 1


@named("exp")
@labelled
class Ema(Sma):
    weight = 2

    def value(self):
        return self.n * 0.5

    @staticmethod
    def tag(k):
        return k + 0.5


@register
class Other:
    weight = 3

    def __init__(self, n):
        self.level = -n

    def value(self):
        return self.level

    @classmethod
    def twice(cls, n):
        return cls(n + n)

    @staticmethod
    def tag(k):
        return k * 3


@counted
class Lost:
    pass


@Shop.sells
class Bread:
    def __init__(self):
        self.price = 2


LIST = [Sma, Ema, Other]


class Holder:
    kind = Sma

    def __init__(self, cls):
        self.cls = cls

    def made(self, n):  # NATIVE
        return self.cls(n).value() + self.kind(n).value()


class Holder2(Holder):
    kind = Other


def run(cls, n):
    t = 0
    for i in range(n):
        t += cls(i).value()
    return t


def by_name(n):  # NATIVE
    t = 0
    for i in range(n):
        for name, cls in KINDS.items():
            t += cls(i).value() + len(name) + cls.weight
    return t


def one_of(i):
    if i % 3 == 1:
        return Ema
    return Other if i % 3 else Sma


def chosen(n):  # NATIVE
    t = 0.0
    for i in range(n):
        cls = one_of(i)
        t += cls(i).value() + LIST[i % 3].tag(i) + cls.twice(i).value()
    return t


def each():  # NATIVE
    out = []
    for cls in (Sma, Ema, Other):
        out.append((cls.__name__, run(cls, 10), cls is Ema, cls != Sma))
    return out


def counts(n):  # NATIVE
    seen = {}
    for i in range(n):
        x = LIST[i % 3](i)
        seen[type(x)] = seen.get(type(x), 0) + 1
    return seen


def first_kind(values):
    cls = None
    same = 0
    for v in values:
        if cls is None:
            cls = type(v)
        elif type(v) is cls:
            same += isinstance(v, cls)
    return cls, same


def holders():  # NATIVE
    return [h.made(3) for h in (Holder(Sma), Holder(Other), Holder2(Ema))]


def heaviest():
    best = max(LIST, key=lambda c: c.weight)
    return best, best.__qualname__, best in LIST, Sma in KINDS.values(), Bread in {Sma, Ema}


def wrong(i):
    return LIST[i](1, 2)


def missing(name):
    return KINDS[name](1)


# CALL: by_name(20)
# CALL: chosen(30)
# CALL: each()
# CALL: counts(10)
# CALL: first_kind([Sma(1), Ema(2), Sma(3)])
# CALL: holders()
# CALL: heaviest()
# CALL: wrong(0)
# CALL: wrong(2)
# CALL: missing("none")
# CALL: run(Other, 5)
# CALL: run(int.__call__, 5)
# CALL: (Lost(1), [w.__name__ for w in Shop.wares], Ema.label, sorted(KINDS))
# CALL: (exec('KINDS["more"] = lambda n: Sma(n + 100)', globals()), by_name(3))
# CALL: (setattr(Sma, "value", lambda self: 7), chosen(9), holders())
# CALL: (globals().update(Other=Ema), chosen(9), each(), holders())
