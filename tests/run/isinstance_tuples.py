# isinstance with tuples of classes, and what it tells of the members of unions.
# TIMEOUT: 90


class Num:
    def __init__(self, v):
        self.v = v

    def __mul__(self, o):  # NATIVE
        if isinstance(o, (int, float)):
            return Num(self.v * o)
        return Num(self.v * o.v)


class Add:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Mul:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Neg:
    def __init__(self, x):
        self.x = x


NUMBERS = (int, float)


def value(n):  # NATIVE
    if isinstance(n, Num):
        return n.v
    if isinstance(n, (Add, Mul)):
        left, right = value(n.a), value(n.b)
        if isinstance(n, Add):
            return left + right
        return left * right
    if isinstance(n, Neg):
        return -value(n.x)
    raise TypeError(n)


def tree(k):  # NATIVE
    t = Add(Num(2), Mul(Num(k), Neg(Add(Num(1), Num(4)))))
    return value(t), (Num(3) * 2).v, (Num(3) * Num(5)).v


def total(xs: list[int | str | tuple[int, int]]):  # NATIVE
    t = 0
    for x in xs:
        if isinstance(x, NUMBERS) and not isinstance(x, bool):
            t += x
        elif isinstance(x, (str, bytes)):
            t += len(x) * 10
        elif isinstance(x, (list, tuple)):
            t += x[0] + x[1]
    return t


def kinds(xs: list[int | str | None]):  # NATIVE
    out = ""
    for x in xs:
        if not isinstance(x, str):
            if isinstance(x, int):
                out += str(x + 1)
            else:
                out += "-"
        else:
            out += x.upper()
        y = x
        if isinstance(y, int):
            y = y * 2
            out += "!" if isinstance(y, int) else "?"
    return out


def last(n):  # NATIVE
    x = None
    for i in range(n):
        if isinstance(x, int):
            x = "t" * x
        elif isinstance(x, str):
            x = len(x) + 1
        else:
            x = i
    return x


# SETUP:
# class Whole(int):
#     pass
# class Text(str):
#     def upper(self):
#         return "own"
#
# CALL: tree(3)
# CALL: value(3)
# CALL: value(Neg(Num(2.5)))
# CALL: total([1, "abc", (2, 3), True])
# CALL: total([1, "abc", Whole(5), Text("q"), [4, 5]])
# CALL: kinds([1, "a", None])
# CALL: kinds([1, Text("a"), None, Whole(3), 2.5])
# CALL: [last(n) for n in range(6)]
# CALL: Num(2) * "x"
