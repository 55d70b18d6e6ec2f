"""Special methods called by builtins, tests, comparisons and f-strings, with wrong results among them."""


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def __len__(self):
        return len(self.items)

    def __contains__(self, x):
        return x in self.items

    def __repr__(self):
        return "Stack(" + str(len(self.items)) + ")"


class Frac:
    def __init__(self, n, d=1):
        self.n = n
        self.d = d

    def __str__(self):
        return "%d/%d" % (self.n, self.d)

    def __repr__(self):
        return f"Frac({self.n}, {self.d})"

    def __format__(self, spec):
        return "<" + spec + ">"

    def __eq__(self, o):
        if not isinstance(o, Frac):
            return NotImplemented
        return self.n * o.d == o.n * self.d

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return self.n - self.d

    def __add__(self, o):
        if isinstance(o, int):
            o = Frac(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    def __radd__(self, o):
        return self + o

    def __iadd__(self, o):
        self.n += o
        return self

    def __bool__(self):
        return self.n != 0

    def __int__(self):
        return self.n // self.d

    def __float__(self):
        return self.n / self.d

    def __abs__(self):
        return Frac(abs(self.n), self.d)


class Odd:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v

    def __eq__(self, other):
        return NotImplemented

    def __add__(self, other):
        return NotImplemented


class Right:
    def __init__(self, v):
        self.v = v

    def __radd__(self, other):
        return self.v

    def __gt__(self, other):
        return self.v


def stack(n):  # NATIVE
    s = Stack()
    total = 0
    for i in range(n):
        s.push(i * i)
        if s:
            total += len(s)
        if 4 in s and 5 not in s:
            total += 100
    while not s:
        s.push(1)
    return total, repr(s), str(s), f"{s} {s!r}", bool(s), not s


def fractions(n, d):  # NATIVE
    a = Frac(n, d)
    b = Frac(2 * n, 2 * d)
    c = a + b
    e = 3 + a
    a += 1
    return (str(a), repr(b), f"{c:>9}", f"{c!r}", f"{e!s}", a == b, a != b, a < b, a > b, a == 3, "x" != a, float(a),
            int(b), hash(b), hash(c), bool(Frac(0)), str(abs(Frac(-n, d))), format(a, "x"))


def odd(v):  # NATIVE
    a = Odd(v)
    return a == a, a != a, a == Odd(v), a == 1


def odd_length(v):
    return len(Odd(v))


def odd_truth(v):
    return 1 if Odd(v) else 2


def reflected(v):  # NATIVE
    return Odd(1) + Right(v), 1 + Right(v), Right(v) > Right(2), Odd(1) < Right(v)


def no_add(v):
    return Odd(v) + Odd(v)


# CALL: stack(5)
# CALL: stack(0)
# CALL: fractions(1, 2)
# CALL: fractions(5, 3)
# CALL: fractions(2**62, 3)
# CALL: odd(3)
# CALL: odd_length(3)
# CALL: odd_length(-3)
# CALL: odd_length(True)
# CALL: odd_length(2.5)
# CALL: odd_length(2**70)
# CALL: odd_truth(3)
# CALL: odd_truth(0)
# CALL: odd_truth(-1)
# CALL: odd_truth("a")
# CALL: reflected(7)
# CALL: reflected("r")
# CALL: no_add(1)
