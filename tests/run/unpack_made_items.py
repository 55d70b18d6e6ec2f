"""Targets unpacked from map, filter and generator expressions: types, counts that don't fit, effects, lines."""


def two(s):  # NATIVE
    a, b = map(int, s.split())
    return a * 100 + b


def starred(s):  # NATIVE
    a, *b = map(float, s.split(","))
    return a, b


def doubled(xs):  # NATIVE
    a, b, c = (x * 2 for x in xs)
    return a + b + c


def nested(xs):
    [a, (b, c)] = map(lambda x: x, xs)
    return a, b, c


def kept(xs):  # NATIVE
    first, second = filter(lambda x: x > 1, xs)
    return first - second


class Box:
    def __init__(self, s):
        self.w, self.h = map(int, s.split("x"))


def area(s):  # NATIVE
    b = Box(s)
    return b.w * b.h


def into_items(s):  # NATIVE
    xs = [0, 0, 0]
    xs[0], xs[2] = map(int, s.split())
    return xs


def effects(n):
    seen = []

    def note(x):
        seen.append(x)
        return x

    try:
        a, b = map(note, range(n))
        seen.append(a + b)
    except ValueError as e:
        seen.append(str(e))
    return seen


def big(s):
    a, b = map(int, s.split())
    return a + b


def loop(n):  # NATIVE
    total = 0
    for i in range(n):
        x, y = map(int, ("%d %d" % (i, i + 1)).split())
        total += x * y
    return total


# CALL: two("1 2")
# CALL: two("1")
# CALL: two("1 2 3")
# CALL: two("1 x")
# CALL: two("1 2 x")
# CALL: two("1 2 3 x")
# CALL: two("")
# CALL: starred("1,2,3")
# CALL: starred("1")
# CALL: starred("")
# CALL: doubled([1, 2, 3])
# CALL: doubled([1, 2])
# CALL: doubled([1, 2, 3, 4, 5])
# CALL: nested([1, (2, 3)])
# CALL: kept([1, 5, 0, 3])
# CALL: area("3x4")
# CALL: area("3x4x5")
# CALL: into_items("4 5")
# CALL: effects(1)
# CALL: effects(2)
# CALL: effects(5)
# CALL: big("1 100000000000000000000")
# CALL: loop(50)
