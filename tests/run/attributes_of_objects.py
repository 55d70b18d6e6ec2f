"""Attributes and methods of objects whose classes native code does not know, found again without looking:
whatever changes where an attribute is found is seen."""


def total(things):  # each thing is an object here
    out = []
    for thing in things:
        out.append(thing.value)
        thing.value = thing.value + 1
        out.append(thing.get(1))
    return out


def reads(thing, n):
    out = []
    for _ in range(n):
        out.append(thing.value)
    return out


def poke(thing, actions):
    out = []
    for action in actions:
        action(thing)
        try:
            out.append(thing.value)
            out.append(thing.get(2))
        except AttributeError as e:
            out.append(str(e))
    return out


def stores(thing, values):
    for v in values:
        thing.value = v
        thing.other = v
    return thing.value, thing.other, list(getattr(thing, "__dict__", {}))


class Boom(Exception):
    pass


# SETUP:
# class A:
#     def __init__(self, v):
#         self.first = 0
#         self.value = v
#     def get(self, k):
#         return (self.value, k)
# class S:
#     __slots__ = ("value", "other")
#     def __init__(self, v):
#         self.value = v
#     def get(self, k):
#         return k
# class Late:
#     def get(self, k):
#         return k
#     def __getattr__(self, name):
#         return name + "!"
# class Guarded(A):
#     def __setattr__(self, name, v):
#         object.__setattr__(self, name, (name, v))
# class P:
#     _v = 0
#     @property
#     def value(self):
#         return self._v
#     @value.setter
#     def value(self, v):
#         if v == 3:
#             raise Boom(v)
#         self._v = v * 10
#     def get(self, k):
#         return self._v + k
# def lend(slot):
#     class T:
#         value = slot
#         def get(self, k):
#             return k
#     return T()
# def shadow(a):
#     a.get = lambda k: ("own", k)
# def unshadow(a):
#     del a.get
# def to_property(a):
#     type(a).value = property(lambda self: "property")
# def back(a):
#     del type(a).value
# def other_method(a):
#     type(a).get = lambda self, k: ("other", k)
# def no_method(a):
#     del type(a).get
# def lose(a):
#     del a.value
# def regain(a):
#     a.value = "again"
# def become(a):
#     a.__class__ = Late
# def as_dict(a):
#     a.__dict__["value"] = "by dict"
# def new_dict(a):
#     a.__dict__ = {"value": "new dict"}
# def nothing(a):
#     pass
# def fresh(base=A):
#     class F(base):
#         pass
#     return F(1)
# def empty():
#     class E:
#         pass
#     return E()
# def copied():
#     class B(A):
#         get = A.get
#     return B
#
# CALL: total([A(1), A(2), A(3)])
# CALL: total([A(1), S(2), A(3), S(4), P(), fresh()])
# CALL: reads(A(5), 3)
# CALL: reads(Late(), 3)
# CALL: reads(S(7), 2)
# CALL: reads(lend(S.value), 2)
# CALL: reads(empty(), 2)
# CALL: poke(fresh(), [nothing, shadow, unshadow, nothing])
# CALL: poke(fresh(copied()), [nothing, to_property, back, nothing])
# CALL: poke(fresh(copied()), [nothing, lose, nothing, regain])
# CALL: poke(copied()(1), [nothing, nothing, other_method, nothing, no_method, nothing])
# CALL: poke(fresh(), [nothing, as_dict, nothing, new_dict, nothing, lose])
# CALL: poke(A(1), [nothing, become, nothing])
# CALL: stores(A(1), [1, 2.5, "x"])
# CALL: stores(S(1), [1, 2.5, "x"])
# CALL: stores(P(), [1, 2, 3, 4])
# CALL: stores(Guarded(1), [1, 2])
# CALL: stores(empty(), [1, 2])
# CALL: stores(3, [1])
