"""Classes derived from list beside abc, slots, mixins, patterns, and with methods of their own in place of those of list."""

from abc import ABC, abstractmethod


class C(list):
    pass


class Typed(list[int]):
    def first(self):
        return self[0]


class Slotted(list):
    __slots__ = ("tag",)

    def __init__(self, items, tag):
        super().__init__(items)
        self.tag = tag


class Mixin:
    def double(self):
        return [x * 2 for x in self]


class Mixed(Mixin, list):
    pass


class Base(list, ABC):
    @abstractmethod
    def go(self): ...


class Impl(Base):
    def go(self):
        return sum(self)


class Watch(list):
    log = 0

    def __setitem__(self, i, v):
        Watch.log += 1
        super().__setitem__(i, v)

    def __contains__(self, x):
        return True

    def __iter__(self):
        yield "a"
        yield "b"

    def __bool__(self):
        return False


def kind(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return "one", a
        case [a, *rest]:
            return "more", a, rest
        case _:
            return "other"


def f():
    c = C()
    print(kind(c))
    c.append(1)
    print(kind(c), hasattr(c, "append"), hasattr(c, "nope"), getattr(c, "append") is not None, callable(c), c.__len__())
    c.append(2)
    print(kind(c), *c, c.__class__, dir(c) == dir(C()), c.__doc__ == list.__doc__)
    t = Typed([3, 4])
    print(t.first(), t, Typed.__orig_bases__)
    s = Slotted([1], "x")
    s.append(2)
    print(s, s.tag, len(s))
    try:
        s.other = 1
    except AttributeError as e:
        print(e)
    m = Mixed([1, 2])
    m.append(5)
    print(m.double(), m, Mixed.__mro__)
    i = Impl([1, 2, 3])
    print(i.go(), isinstance(i, Base))
    try:
        Base()
    except TypeError as e:
        print(e)
    w = Watch([1, 2])
    w[0] = 9
    print(list(w), 77 in w, bool(w), w[0], Watch.log, len(w), sorted(w), [x for x in w], w == [9, 2], tuple(w))
    if w:
        print("no")
    a, b = w
    print(a, b, w + [1], w[:], ",".join(w))
    c2 = C(c)
    c2.extend(c2)
    c2 += c
    print(c2, c2 > c, c <= c2, c2 != c, c2.index(2, 1), c2[-1], c2.copy() is c2)
    x = {"k": c2}
    x["k"].append(0.5)
    print(c2, x["k"] is c2, [c2, c] == [list(c2), c], c in [c2, c], (c, 1) == ([1, 2], 1))
    d = C([C([1]), C([2])])
    d[0].append(3)
    print(d, d[0] == [1, 3], C([1, 3]) in d, d.index([2]), type(d[1]) is C)
    try:
        for v in c:
            c.append(v)
            if len(c) > 6:
                raise ValueError(c)
    except ValueError as e:
        print(e.args[0] is c, e)
    append = c.append
    for i in range(3):
        append(i)
    print(c, min(c), max(c, key=lambda v: -v), c.__class__.__name__)

    def inner():
        c.append(c)
        return c[-1] is c

    print(inner(), len(c), c)


# CALL: f()
