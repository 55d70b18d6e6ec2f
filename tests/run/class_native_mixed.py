"""Native instances beside what stays Python: subclasses, exceptions, managers, state in classes and globals."""

import math


class MarketError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


class Item:
    total = 0

    def __init__(self, name, price):
        self.name = name
        self.price = price
        self.history = []

    def reprice(self, price):
        if price < 0:
            raise MarketError(7, "negative price")
        self.history.append(self.price)
        self.price = price
        return self

    @classmethod
    def free(cls, name):
        return cls(name, 0.0)

    @property
    def last(self):
        return self.history[-1] if self.history else None


class Stock:
    def __init__(self):
        self.items = {}
        self.log = []
        self.limit = None

    def __enter__(self):
        self.log.append("open")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append("error" if kind else "close")
        return kind is KeyError

    def add(self, item):
        self.items[item.name] = item
        return self

    def worth(self):
        s = 0.0
        for name in self.items:
            s += self.items[name].price
        return s

    def cheapest(self):
        best = None
        for item in self.items.values():
            if best is None or item.price < best.price:
                best = item
        return best


class Visitor:
    def visit(self, item):
        return getattr(self, "visit_" + item.name)(item)

    def visit_a(self, item):
        return "a", item.price


SHARED = Item("shared", 1.0)


def prices(n):
    stock = Stock()
    for i in range(n):
        stock.add(Item("i" + str(i % 5), float(i)))
    best = stock.cheapest()
    return stock.worth(), len(stock.items), best.name if best else None


def caught(price):
    item = Item("x", 1.0)
    try:
        item.reprice(2.0).reprice(price)
    except MarketError as e:
        return e.code, str(e), item.price, item.history
    return item.last, item.history


def managed(n):
    with Stock() as s:
        s.add(Item("a", 1.0))
        if n == 1:
            raise KeyError(n)
        if n == 2:
            raise ValueError(n)
        return s.worth(), s.log
    return "swallowed"


def shared_global(x):
    SHARED.price += x
    SHARED.history.append(x)
    return SHARED.price, len(SHARED.history)


def class_state(n):
    for i in range(n):
        Item.total += i
    return Item.total, Item("q", 1.0).total


def made_by_class_method():
    f = Item.free("f")
    return f.price, type(f).__name__, type(f) is Item, f.__class__.__name__


def visited():
    return Visitor().visit(Item("a", 2.5))


def dynamic(name):
    item = Item("d", 1.0)
    setattr(item, name, 5.0)
    item.extra = 2
    return getattr(item, name), item.price, vars(item), hasattr(item, "nothing")


def circle_areas(n):
    class Local:
        def __init__(self, r):
            self.r = r

    return [math.pi * Local(i).r for i in range(n)]


def deleted():
    item = Item("d", 1.0)
    del item.price
    try:
        return item.price
    except AttributeError as e:
        return str(e), list(vars(item))


def optional(n):
    s = Stock()
    if n > 2:
        s.limit = n
    return s.limit is None, s.limit


def swap(a, b):
    x = Item("x", a)
    y = Item("y", b)
    x, y = y, x
    x.price, y.price = y.price, x.price
    x.price += 1
    return x.name, x.price, y.name, y.price


# TIMEOUT: 300
# SETUP:
# class Special(Item):
#     def reprice(self, price):
#         return "special"
#
# CALL: prices(7)
# CALL: caught(3.0)
# CALL: caught(-3.0)
# CALL: [managed(0), managed(1)]
# CALL: managed(2)
# CALL: shared_global(2.0), shared_global(0.5)
# CALL: SHARED.price, SHARED.history
# CALL: class_state(4), class_state(2)
# CALL: made_by_class_method()
# CALL: visited()
# CALL: dynamic("price")
# CALL: dynamic("other")
# CALL: circle_areas(3)
# CALL: deleted()
# CALL: optional(1), optional(3)
# CALL: swap(1.0, 2.0)
# CALL: (s := Stock().add(Special("s", 1.0)).add(Item("t", 2.0))).worth()
# CALL: s.items["s"].reprice(-1), s.items["t"].reprice(4.0).last
# CALL: s.cheapest().name
# CALL: setattr(s.items["t"], "price", "text")
# CALL: s.worth()
# CALL: Item("q", 1).reprice(2).price
