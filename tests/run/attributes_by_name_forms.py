"""Ways to store attributes under names known at run time: setattr, __dict__, vars, slots and properties."""

# TIMEOUT: 400


class Options:
    defaults = {"b": 3, "scale": 0.5, "name": "x"}

    def __init__(self, a=1, **kw):
        self.a = a
        self.__dict__.update(self.defaults)
        self.__dict__.update(kw)

    def total(self, n):
        t = 0
        for i in range(n):
            t += self.a * self.b + i
        return t * self.scale

    def __repr__(self):
        return "Options(%s)" % ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))


class Point:
    fields = ("x", "y", "z")

    def __init__(self, *vals):
        for name, v in zip(self.fields, vals):
            setattr(self, name, v)

    def norm(self):
        return sum(getattr(self, f) ** 2 for f in self.fields) ** 0.5

    def scaled(self, k):
        return type(self)(*[getattr(self, f) * k for f in self.fields])


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, **kw):
        for k in kw:
            setattr(self, k, kw[k])


class Checked:
    @property
    def price(self):
        return self._price

    @price.setter
    def price(self, v):
        if v < 0:
            raise ValueError("negative")
        self._price = v

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)


class Bag(Options):
    kind = "bag"

    def copy(self):
        other = Bag()
        other.__dict__ = dict(self.__dict__)
        vars(other)["copied"] = 1
        return other


def options(n):
    o = Options(2, b=n)
    return o.total(5), o, Options(name="y", scale=2)


def missing():
    o = Options()
    try:
        return o.nothing
    except AttributeError as e:
        return str(e)


def points(n):
    t = 0.0
    p = Point(1, 2.5, -1)
    for i in range(n):
        p = p.scaled(1.5)
        t += p.norm() + p.x
    return t, vars(p)


def short():
    return Point(1, 2).norm()


def slotted():
    s = Slotted(a=1, b=2.5)
    try:
        Slotted(c=1)
    except AttributeError as e:
        return s.a, s.b, str(e)
    return s.a


def checked(p):
    c = Checked(price=p)
    return c.price, vars(c)


def bags(n):
    b = Bag(b=n)
    c = b.copy()
    c.b += 1
    return b, c, c.copied, b.kind, hasattr(b, "copied")


# CALL: options(4)
# CALL: options(2.5)
# CALL: missing()
# CALL: points(6)
# CALL: short()
# CALL: slotted()
# CALL: checked(3)
# CALL: checked(-3)
# CALL: bags(7)
