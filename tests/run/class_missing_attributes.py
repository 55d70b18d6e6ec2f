"""Attributes that nothing in the module stores, super(C, self), and methods that only some classes of a union have."""


class A:
    def __init__(self, v):
        self.v = v

    def dot(self, o):
        return self.v * o


class B:
    def __init__(self, v):
        super(B, self).__init__()
        self.v = v


class C(A):
    def __init__(self, v, w):
        super(C, self).__init__(v)
        self.w = w

    def dot(self, o):
        return super(C, self).dot(o) + self.w


def make(n):
    if n > 3:
        return A(n)
    return B(n)


def mixed(n):  # NATIVE
    total = 0
    for i in range(n, 9):
        total += make(i).dot(i)
    return total


def handled(n):
    total = 0
    for i in range(n):
        try:
            total += make(i).dot(2)
        except AttributeError as e:
            total += len(str(e))
    return total


def missing(x):
    return x.nowhere


def bases(n):  # NATIVE
    return B(n).v, C(n, 2).dot(3), C(n, 2).w


def with_extra():
    b = B(1)
    setattr(b, "nowhere", 5)
    return missing(b) + missing(b)


# CALL: mixed(4)
# CALL: mixed(2)
# CALL: handled(7)
# CALL: missing(A(1))
# CALL: bases(4)
# CALL: with_extra()
