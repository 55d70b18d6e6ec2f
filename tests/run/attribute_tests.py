"""hasattr() and getattr() with a default: of instances, subclasses, slots, properties, numbers and containers."""
# TIMEOUT: 240


class Base:
    kind = "base"

    def __init__(self, n):
        self.n = n
        if n > 1:
            self.extra = n * 0.5
        self.nothing = None

    def method(self):
        return 1


class Child(Base):
    def cached(self):
        if hasattr(self, "memo"):
            return self.memo
        self.memo = [self.n]
        return self.memo

    def count(self):
        self.hits = getattr(self, "hits", 0) + 1
        return self.hits

    @property
    def bad(self):
        raise AttributeError("bad")

    @property
    def worse(self):
        raise KeyError("worse")


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Asked:
    def __init__(self):
        self.x = 1

    def __getattr__(self, name):
        if name == "y":
            return 7
        raise AttributeError(name)


class Late:
    def fill(self, x):
        self.value = x


def counts(n):  # NATIVE
    c = Child(n)
    t = 0
    for _ in range(n):
        t += c.count()
    return t, getattr(c, "hits", -1), getattr(c, "missing", "none")


def caches(n):  # NATIVE
    c = Child(n)
    before = hasattr(c, "memo")
    first = c.cached()
    return before, first is c.cached(), hasattr(c, "memo"), hasattr(c, "method"), hasattr(c, "kind"), hasattr(c, "zip")


def optional(n):  # NATIVE
    out = []
    for i in range(n):
        b = Base(i)
        out.append((getattr(b, "extra", 0.25), hasattr(b, "extra"), getattr(b, "nothing", 3), getattr(b, "extra", None)))
    return out


def late(n):
    x = Late()
    out = [hasattr(x, "value"), getattr(x, "value", "no")]
    if n:
        x.fill(n)
    out += [hasattr(x, "value"), getattr(x, "value", "no")]
    if n > 2:
        del x.value
    return out + [hasattr(x, "value"), getattr(x, "value", "no")]


def kinds(x):
    return (hasattr(x, "append"), hasattr(x, "__iter__"), hasattr(x, "items"), hasattr(x, "n"), hasattr(x, "real"), getattr(x, "n", None))


def mixed(n):
    out = []
    for x in [Base(n), Child(n), Late()]:
        out.append((hasattr(x, "n"), hasattr(x, "count"), getattr(x, "n", -5), hasattr(x, "value")))
    return out


def raising(name):
    c = Child(1)
    if name == "bad":
        return hasattr(c, "bad"), getattr(c, "bad", 4)
    return hasattr(c, "worse")


def others():
    s, a = Slotted(), Asked()
    return hasattr(s, "a"), hasattr(s, "b"), getattr(s, "b", 2), hasattr(a, "x"), hasattr(a, "y"), hasattr(a, "z"), getattr(a, "z", 0)


def chosen(x):
    if hasattr(x, "n"):
        return x.n
    if hasattr(x, "value"):
        return x.value
    return -1


def evaluated(log):
    b = Base(0)

    def note(x):
        log.append(x)
        return x

    return getattr(b, "n", note(1)), getattr(b, "extra", note(2)), log


def shadowed():
    def getattr(x, name, other):
        return name

    def hasattr(x, name):
        return "maybe"

    b = Base(1)
    return getattr(b, "n", 3), hasattr(b, "n")


# CALL: counts(5)
# CALL: caches(3)
# CALL: optional(4)
# CALL: [late(n) for n in range(4)]
# CALL: [kinds(x) for x in (1, 2.5, "a", [1], (1,), {1: 2}, {1}, None, True, Base(3), kinds)]
# CALL: mixed(2)
# CALL: raising("bad")
# CALL: raising("worse")
# CALL: others()
# CALL: chosen(Base(4))
# CALL: chosen(Late())
# CALL: evaluated([])
# CALL: shadowed()
# SETUP:
# def outside():
#     b, c, x = Base(0), Child(2), Late()
#     b.extra = "text"
#     b.value = 9
#     c.hits = 40
#     x.n = 8
#     x.missing = 3
#     return chosen(b), chosen(x), c.count(), getattr(b, "extra", 1), b.__dict__
# def given(n):
#     c = Child(n)
#     c.missing = "here"
#     c.zip = 1
#     return c
# class Sub(Child):
#     hits = 100
#     value = 5
# def reclassed():
#     c = Child(1)
#     c.__class__ = Late
#     return chosen(c), c.fill(3), chosen(c)
# CALL: outside()
# CALL: (given(2).count(), kinds(given(3)), chosen(given(1)))
# CALL: (Sub(3).count(), chosen(Sub(1)), Sub(2).cached())
# CALL: reclassed()
