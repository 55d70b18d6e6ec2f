"""Generator expressions behind the star of a call: their items are taken by a loop of the caller."""


class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self.xs, o.xs)))

    def __mul__(self, k):
        return Vec(*(a * k for a in self.xs))

    def __repr__(self):
        return f"Vec{self.xs}"


def total(*xs):  # NATIVE
    t = 0
    for x in xs:
        t += x
    return t


def summed(n):  # NATIVE
    return total(*(i * i for i in range(n)))


def grown(n):  # NATIVE
    v = Vec(1, 2, 3)
    acc = Vec(0, 0, 0)
    for i in range(n):
        acc = acc + v * (i % 3)
    return acc.xs


def nested(rows):  # NATIVE
    return total(*(x for row in rows if row for x in row))


def fails(xs):  # NATIVE
    return total(*(10 // x for x in xs))


def largest(xs):
    return max(*(x * 2 for x in xs))


def shadowed(xs):
    total = max
    return total(*(x for x in xs))


def plane(x, y):  # NATIVE
    return x * 10 + y


def fixed(xs):
    return plane(*(x + 1 for x in xs))


# CALL: summed(5)
# CALL: summed(0)
# CALL: grown(7)
# CALL: Vec(1, 2) + Vec(3, 4)
# CALL: Vec(1.5, 2) * 2
# CALL: Vec(2 ** 62, 1) * 4
# CALL: nested([[1, 2], [], [3]])
# CALL: nested([])
# CALL: fails([1, 2, 5])
# CALL: fails([1, 0, 5])
# CALL: fails([2, "a"])
# CALL: total(*(2 ** 62 for _ in range(4)))
# CALL: largest([1, 5, 3])
# CALL: largest([])
# CALL: shadowed([1, 5])
# CALL: fixed([1, 2])
# CALL: fixed([1, 2, 3])
# CALL: fixed([])
