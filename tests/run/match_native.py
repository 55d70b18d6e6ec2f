"""Patterns over values whose types are known: sequences, classes, literals, guards, captures, or-patterns."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Circle:
    __match_args__ = ("centre", "radius")

    def __init__(self, centre, radius):
        self.centre = centre
        self.radius = radius


class Late:
    __match_args__ = ("value",)

    def set(self, v):
        self.value = v


def command(line):  # NATIVE
    match line.split():
        case []:
            return "nothing"
        case ["go", ("north" | "south") as d]:
            return "going " + d
        case ["take", thing]:
            return "taking " + thing
        case ["drop", first, *rest] if len(rest) > 1:
            return first + " and %d more" % len(rest)
        case [_, _, "x", *_]:
            return "x third"
        case [*_, "end"]:
            return "ends"
        case [one]:
            return one * 2
        case other:
            return "? " + ",".join(other)


def run(lines):  # NATIVE
    stack = [0]
    for line in lines:
        match line.split():
            case ["push", n]:
                stack.append(int(n))
            case ["add"]:
                stack.append(stack.pop() + stack.pop())
            case ["dup"]:
                stack.append(stack[-1])
            case _:
                raise ValueError("bad instruction: " + line)
    return stack


def pair(p):  # NATIVE
    match p:
        case (0, 0):
            return "origin"
        case (x, 0) | (0, x):
            return "axis %d" % x
        case (x, y) if x == y:
            return "diagonal"
        case (a, b, c):
            return "three %d" % (a + b + c)
        case (x, *rest):
            return "%d %r" % (x, rest)


def number(n):  # NATIVE
    match n:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case int(x) if x < 0:
            return "negative"
        case int():
            return "int"
    return "no"


def mixed(x):
    match x:
        case bool():
            return "bool"
        case int(v):
            return v + 1
        case str(s):
            return s + "!"
        case [a, b]:
            return a + b
        case float():
            return "float"
        case {"k": v, **rest}:
            return v, rest
        case None:
            return "none"
    return "other"


def where(p):  # NATIVE
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return "y %d" % y
        case Point(x, y) if x == y:
            return "diagonal"
        case Point(x, y=yy):
            return "%d %d" % (x, yy)


def places(n):
    return [where(Point(i % 3, i % 2)) for i in range(n)]


def area(n):  # NATIVE
    total = 0
    for i in range(n):
        match Circle(Point(i, 1), i * 2):
            case Circle(Point(0, _), r):
                total += r
            case Circle(centre=Point(x, y), radius=r) if x > y:
                total += x * r
            case Circle(c, 2):
                total -= c.x
    return total


def late(set_it):
    v = Late()
    if set_it:
        v.set(3)
    match v:
        case Late(x):
            return x
    return "unset"


def too_many():
    match Point(1, 2):
        case Point(a, b, c):
            return a + b + c
    return 0


def wrong_length(xs):  # NATIVE
    match xs:
        case [a]:
            return a
        case [a, b]:
            return a - b
    return len(xs)


def first(xs):  # NATIVE
    a, *b = xs
    return a, b


def ends(xs):  # NATIVE
    a, *b, c = xs
    b.append(c)
    return a, b, c


def last(xs):  # NATIVE
    *a, b = xs
    return a, b


def swap_ends(xs):  # NATIVE
    a, *xs, b = xs
    return [b, a, len(xs)]


def of_tuple(n):  # NATIVE
    a, *b = n, n + 1, n + 2
    (c, *d), *e = (n, 2.5), 7, "x"
    return a, b, c, d, e


def heads(rows):  # NATIVE
    s = 0
    for a, *rest in rows:
        s += a * len(rest)
    return s


def then_widened(xs):
    a, *b = xs
    b.append("text")
    return a, b


# CALL: command("")
# CALL: command("go north")
# CALL: command("go west")
# CALL: command("take lamp")
# CALL: command("drop a b")
# CALL: command("drop a b c")
# CALL: command("1 2 x 4 5")
# CALL: command("1 2 3 end")
# CALL: command("one")
# CALL: run(["push 3", "dup", "add", "push -2", "add"])
# CALL: run(["push 3", "pop"])
# CALL: run(["push x"])
# CALL: pair((0, 0))
# CALL: pair((3, 0))
# CALL: pair((0, 4))
# CALL: pair((5, 5))
# CALL: pair((5, 6))
# CALL: pair((5, 6, 7))
# CALL: pair((5, 6, 7, 8))
# CALL: number(0)
# CALL: number(2)
# CALL: number(-7)
# CALL: number(10**30)
# CALL: number(7)
# CALL: mixed(True)
# CALL: mixed(4)
# CALL: mixed("a")
# CALL: mixed([1, 2])
# CALL: mixed([1, 2, 3])
# CALL: mixed(2.5)
# CALL: mixed({"k": 1, "z": 2})
# CALL: mixed({"z": 2})
# CALL: mixed(None)
# CALL: mixed(range(2))
# CALL: mixed(b"ab")
# CALL: places(7)
# CALL: area(9)
# CALL: late(True)
# CALL: late(False)
# CALL: too_many()
# CALL: wrong_length([1])
# CALL: wrong_length([1, 2])
# CALL: wrong_length([1, 2, 3])
# CALL: first([1, 2, 3])
# CALL: first([1])
# CALL: first([])
# CALL: ends([1, 2, 3, 4])
# CALL: ends([1, 2])
# CALL: ends([1])
# CALL: last([1.5, 2.5])
# CALL: last([1, "x", 2])
# CALL: swap_ends([4, 5, 6])
# CALL: of_tuple(3)
# CALL: heads([(1, 2), (3, 4)])
# CALL: heads([[1, 2, 3], [4]])
# CALL: then_widened([1, 2])
