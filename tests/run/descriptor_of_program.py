"""Data descriptors of the program under names that __init__ stores: they decide what the attribute is."""


class Field:
    def __init__(self, default, check=None):
        self.default = default
        self.check = check
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if self.check is not None:
            self.check(self.name, value)
        obj.__dict__[self.name] = value


class Positive(Field):
    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name}: {value}")
        super().__set__(obj, value)


def at_least_one(name, value):
    if value < 1:
        raise ValueError(f"{name} must be at least 1")


class Order:
    price = Positive(1.0)
    qty = Field(1, at_least_one)

    def __init__(self, price, qty):
        self.price = price
        self.qty = qty
        self.side = "buy"

    def value(self):
        return self.price * self.qty


def typed(name, kind):
    def get(self):
        return getattr(self, "_" + name)

    def put(self, value):
        if not isinstance(value, kind):
            raise TypeError(f"{name} is no {kind.__name__}")
        setattr(self, "_" + name, value)

    return property(get, put)


class Person:
    name = typed("name", str)

    def __init__(self, name):
        self.name = name


class Upper:
    def __init__(self, slot):
        self.slot = slot

    def __get__(self, obj, owner):
        return obj.__dict__[self.slot].upper() if obj is not None else self


class Named:
    loud = Upper("name")
    quiet = Upper("quiet")

    def __init__(self, name):
        self.name = name
        self.quiet = name.lower()


SETTERS = {"field": Field}


class Late:
    width = SETTERS["field"](2, at_least_one)

    def __init__(self, width):
        self.width = width


def orders(n):
    t = 0.0
    for i in range(1, n):
        o = Order(i * 0.5, i)
        o.qty += 1
        t += o.value() + len(o.side)
    return t


def bad_price(x):
    return Order(x, 1)


def bad_qty(q):
    o = Order(1.5, 2)
    try:
        o.qty = q
    except ValueError as e:
        return str(e), o.qty, o.__dict__
    return o.qty


def person(name):
    p = Person(name)
    return p.name, vars(p)


def named(n):
    x = Named(n)
    return x.loud, x.quiet, x.name


def late(w):
    x = Late(w)
    return x.width, vars(x)


def becomes(w):
    x = Late(w)
    del Late.width
    Late.width = property(lambda self: 99, lambda self, v: None)
    y = Late(w + 1)
    return x.width, y.width, vars(y)


# CALL: orders(50)
# CALL: bad_price(2.5).value()
# CALL: bad_price(-2.5)
# CALL: bad_qty(3)
# CALL: bad_qty(0)
# CALL: person("Ann")
# CALL: person(3)
# CALL: named("Bob")
# CALL: late(5)
# CALL: late(0)
# CALL: becomes(5)
# CALL: late(7)
