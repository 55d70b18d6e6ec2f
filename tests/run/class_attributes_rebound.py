"""Attributes of classes that are None in the class statement and instances later."""


class Strength:
    REQUIRED = None
    WEAK = None
    LEVEL = 0

    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def stronger(self, other):  # NATIVE
        return self.rank < other.rank

    @classmethod
    def set_level(cls, v):
        cls.LEVEL = v


Strength.REQUIRED = Strength(0, "required")
Strength.WEAK = Strength(6, "weak")


def count(n):  # NATIVE
    s = Strength.WEAK
    k = 0
    for i in range(n):
        if s is Strength.REQUIRED:
            k += 2
        elif s.stronger(Strength.WEAK):
            k += 10
        else:
            k += 1
        s = Strength.REQUIRED if i % 3 == 0 else Strength.WEAK
    return k, s.name


def weaken(n):  # NATIVE
    Strength.WEAK = Strength(n, "weak" + str(n))
    return Strength.WEAK.rank


def forget():  # NATIVE
    Strength.REQUIRED = None


def name_of_required():  # NATIVE
    r = Strength.REQUIRED
    if r is None:
        return "none"
    return r.name


def level(v):
    Strength.set_level(v)
    return Strength.LEVEL


# SETUP:
# class Strange:
#     rank = -5
#     name = "strange"
#     def stronger(self, other):
#         return False
# def set_weak(v):
#     setattr(Strength, "WEAK", v)
#
# CALL: count(10)
# CALL: weaken(3)
# CALL: count(10)
# CALL: level(3)
# CALL: level("x")
# CALL: level(None)
# CALL: set_weak(Strange())
# CALL: count(4)
# CALL: set_weak(None)
# CALL: count(4)
# CALL: name_of_required()
# CALL: forget()
# CALL: name_of_required()
# CALL: Strength.REQUIRED
# CALL: set_weak(Strength(1, "w"))
# CALL: count(5)
