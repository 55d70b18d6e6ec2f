# Programs that compare tuples, floats and the like by "is" see one object under all its names.
def same(a, b):
    return a is b, a is not b


class Kept:
    def __init__(self, p):
        self.p = p

    def same(self, p):
        return self.p is p


def tuples():
    t = (1, 2.5)
    u = t
    xs = [t, (3, 4.5)]
    d = {"k": t}
    kept = Kept(t)
    return t is u, xs[0] is t, xs[1] is t, d["k"] is t, [x is t for x in xs], same(t, u), kept.same(t), kept.p is xs[0]


def find(items, wanted):
    for i, item in enumerate(items):
        if item is wanted:
            return i
    return -1


def numbers(n):
    x = n * 1.5
    y = x
    z = complex(x, 1)
    r = range(n)
    b = bytes([n, 1])
    values = [x, z, r, b]
    return x is y, same(x, y), [same(v, values[i]) for i, v in enumerate(values)], same(n, n), same(n, n + 1), same(n * 1000, n)


rows = [(i, i * i) for i in range(5)]
# CALL: tuples()
# CALL: find(rows, rows[3])
# CALL: find(rows, (3, 9))
# CALL: numbers(7)
# CALL: (kept := (1, 2.5))
# CALL: same(kept, kept)
# CALL: same(kept, tuple(list(kept)))
