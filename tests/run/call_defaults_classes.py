"""Classes of the program as defaults of parameters."""


class A:
    def __init__(self, owner, balance=0.0, limit=None):
        self.owner = owner
        self.balance = balance
        self.limit = limit

    def kind(self):
        return "A"


class B(A):
    def kind(self):
        return "B"


class Books:
    def __init__(self):
        self.all = {}

    def open(self, owner, cls=A, **kw):  # NATIVE
        self.all[owner] = cls(owner, **kw)
        return self.all[owner]


def make(owner, cls=A, **kw):  # NATIVE
    return cls(owner, **kw)


def plain(owner, *, cls=B, limit=None):  # NATIVE
    return cls(owner, limit=limit)


def both(n):  # NATIVE
    s = 0.0
    kinds = []
    for i in range(n):
        a = make("x", limit=500.0)
        b = make("y", B)
        c = plain("z")
        d = plain("w", cls=A, limit=i)
        s += a.balance + b.balance + c.balance + i
        kinds.append(a.kind() + b.kind() + c.kind() + d.kind())
    return s, kinds


def books(n):  # NATIVE
    b = Books()
    for i in range(n):
        b.open("n", limit=1.5)
        b.open("m", B)
    return [(k, a.kind(), a.limit) for k, a in b.all.items()]


def change_default():
    make.__defaults__ = (B,)


def change_keyword():
    plain.__kwdefaults__["cls"] = A


def change_method():
    Books.open.__defaults__ = (B,)


# CALL: both(3)
# CALL: books(2)
# CALL: make("q").kind()
# CALL: change_default()
# CALL: both(2)
# CALL: change_keyword()
# CALL: both(2)
# CALL: change_method()
# CALL: books(2)
# CALL: globals().update(A=B)
# CALL: both(1)
# CALL: make(cls=lambda o: o, owner=3)
# CALL: make("o", int)
# CALL: make()
