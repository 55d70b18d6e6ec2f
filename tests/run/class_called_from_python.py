"""Classes of the program that Python calls: every way to pass arguments, and what may be wrong or changed about them."""

import abc


class P:
    def __init__(self, x, y=2.0, *, z=0):
        self.x = x
        self.y = y
        self.z = z

    def norm(self):
        return self.x * self.x + self.y * self.y


class Checked:
    def __init__(self, v):
        if v < 0:
            raise ValueError("negative")
        self.v = v


class Returns:
    def __init__(self, v):
        self.v = v
        return v


class Made:
    def __new__(cls, v):
        self = super().__new__(cls)
        self.made = v
        return self

    def __init__(self, v):
        self.v = v


class Slots:
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a


class Plain:
    pass


class Base(abc.ABC):
    def __init__(self, k):
        self.k = k

    @abc.abstractmethod
    def go(self):
        pass


class Done(Base):
    def go(self):
        return self.k


class Child(P):
    def __init__(self, x):
        super().__init__(x, 1.0)
        self.c = x


class Rest:
    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw


class Deep:
    def __init__(self, n):
        self.n = n
        self.next = Deep(n + 1)


def native():  # NATIVE
    return P(1.0).norm() + P(1.0, 3.0).norm() + Checked(3).v + Slots(2).a + Done(4).go() + Child(1.0).norm()


def calls(n):
    native()
    p = Plain()
    return Returns, Made(1).v, p is p, Rest(1, 2).args, n


# SETUP:
# import functools, gc, weakref
# def many(n, f):
#     return [f(i) for i in range(n)]
# def caught(f, *args, **kw):
#     try:
#         return f(*args, **kw)
#     except Exception as e:
#         return type(e), str(e)
# class Sub(P):
#     pass
# class Sub2(P):
#     def __init__(self, x):
#         super().__init__(x, y=5)
# class Meta(type):
#     def __call__(cls, *a):
#         return ("meta", a, super().__call__(*a).x)
#
# CALL: calls(1)[1:]
# CALL: many(200, lambda i: vars(P(i)))[-1], many(200, lambda i: P(i, y=1).norm())[-1], vars(P(*(1, 2), **{"z": 3})), vars(P(y=1, x=2))
# CALL: P()
# CALL: P(1, 2, 3)
# CALL: P(1, w=3)
# CALL: P(1, x=3)
# CALL: many(200, lambda i: Checked(i).v)[-1], caught(Checked, -1)
# CALL: Checked(-1)
# CALL: caught(Returns, 3), vars(Returns(None))
# CALL: Returns(3)
# CALL: many(50, lambda i: vars(Made(i)))[-1], caught(Made), caught(Made, 1, 2)
# CALL: many(50, lambda i: Slots(i).a)[-1], caught(Plain, 1), type(Plain()).__name__
# CALL: caught(Base, 1), many(50, lambda i: Done(i).go())[-1]
# CALL: many(50, lambda i: vars(Child(i)))[-1], vars(Sub(3)), vars(Sub2(4)), caught(Child)
# CALL: vars(Rest(1, 2, a=3)), vars(Rest()), vars(Rest(*range(20), b=1))
# CALL: list(map(lambda q: q.x, map(P, range(5)))), functools.partial(P, 1)(z=4).z, [q.y for q in map(P, [1], [2])]
# CALL: caught(Deep, 0)[0]
# CALL: type.__call__(P, 7).x, P.__call__(8).x, object.__new__(P).__dict__
# CALL: [r() is None for r in [weakref.ref(P(1))]], gc.collect() >= 0
# CALL: (old := P.__init__), setattr(P, "__init__", lambda self, q: setattr(self, "q", q)), vars(P(5)), setattr(P, "__init__", old), vars(P(6))
# CALL: setattr(Sub, "__new__", lambda cls, *a: 5), Sub(1), delattr(Sub, "__new__"), caught(Sub, 6)
# CALL: (init := Slots.__init__), delattr(Slots, "__init__"), caught(Slots, 1), type(Slots()).__name__, setattr(Slots, "__init__", init), Slots(3).a
# CALL: Meta("M", (P,), {})(3)
# CALL: native()
