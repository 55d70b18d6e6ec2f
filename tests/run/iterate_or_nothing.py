"""Loops over what may be missing: for v in xs or (), yield from tree or ()."""


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):  # NATIVE
        yield self.value
        yield from self.left or ()
        yield from self.right or []

    def __len__(self):  # NATIVE
        n = 1
        for _ in self.left or ():
            n += 1
        for _ in self.right or ():
            n += 1
        return n


def trees():  # NATIVE
    t = Tree(1, Tree(2, None, Tree(5)), Tree(3))
    return list(t), len(t), [v for v in t if v > 1]


def total(values=None):
    s = 0
    for v in values or ():
        if v == 7:
            continue
        if v > 100:
            break
        s += v
    return s


def found(values, x):
    for v in values or ():
        if v == x:
            break
    else:
        return "not found"
    return "found"


def left_behind(values):
    v = -1
    for v in values or []:
        pass
    return v


def given(values):
    yield 1
    yield from values or ()
    return


class Moody:
    def __bool__(self):
        raise KeyError("no mood")

    def __iter__(self):
        return iter([1])


# CALL: trees()
# CALL: total()
# CALL: total([1, 7, 3])
# CALL: total([])
# CALL: total([1, 200, 4])
# CALL: total((1, 2.5))
# CALL: total(5)
# CALL: total(0)
# CALL: total(Moody())
# CALL: found(None, 1)
# CALL: found([1, 2], 2)
# CALL: found([1, 2], 3)
# CALL: left_behind([])
# CALL: left_behind([4, 5])
# CALL: list(given(None))
# CALL: list(given([2, 3]))
# CALL: list(given("ab"))
# CALL: (g := given([2, 3]), next(g), next(g), g.close())
