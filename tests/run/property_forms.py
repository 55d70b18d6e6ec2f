# Properties made in every way: decorators, deleters, of a property of a base, property() called.


class Account:
    def __init__(self, balance):
        self._balance = balance
        self.log = []

    @property
    def balance(self):  # NATIVE
        return self._balance

    @balance.setter
    def balance(self, x):  # NATIVE
        if x < 0:
            raise ValueError(f"negative: {x}")
        self._balance = x

    @balance.deleter
    def balance(self):  # NATIVE
        self.log.append(self._balance)
        self._balance = 0


class Doubling(Account):
    @Account.balance.setter
    def balance(self, x):  # NATIVE
        self._balance = 2 * x


class Reported(Account):
    @property
    def balance(self):  # NATIVE
        return super().balance + 1000


class Chained(Account):
    @property
    def balance(self):  # NATIVE
        return Account.balance.fget(self) * 2

    @balance.setter
    def balance(self, x):  # NATIVE
        Account.balance.fset(self, x + 1)


class Temperature:
    def __init__(self):
        self._t = 0

    def get_t(self):  # NATIVE
        return self._t

    def set_t(self, t):  # NATIVE
        self._t = t + 1

    def del_t(self):  # NATIVE
        self._t = -1

    t = property(get_t, set_t, del_t, "degrees")
    twice = property(lambda self: self._t * 2, doc="twice")
    only = property(None, fset=set_t)


def use_account(n):  # NATIVE
    a = Account(1)
    s = 0
    for i in range(n):
        a.balance = i
        s += a.balance
    del a.balance
    return s, a.balance, a.log


def use_derived(n):  # NATIVE
    d, r = Doubling(1), Reported(5)
    s = 0
    for i in range(n):
        d.balance = i
        s += d.balance + r.balance
    return s


def use_called(n):  # NATIVE
    o = Temperature()
    s = 0
    for i in range(n):
        o.t = i
        s += o.t + o.twice
        o.only = s
        s += o.t
    del o.t
    return s, o.t


def chained(n):  # NATIVE
    c = Chained(1)
    s = 0
    for i in range(n):
        c.balance = i
        s += c.balance
    return s, c._balance


def no_function(c):
    return Temperature.only.fget


def called(c):
    return Account.balance(c)


def refused(a, x):
    a.balance = x
    return a.balance


def write_only(o):
    return o.only


def no_setter(r):
    r.balance = 1


def no_deleter(r):
    del r.balance


def wide(n):
    a = Account(2)
    for i in range(n):
        a.balance = a.balance * a.balance
    return a.balance


# CALL: use_account(5)
# CALL: use_account(0)
# CALL: use_derived(4)
# CALL: use_called(3)
# CALL: chained(4)
# CALL: refused(Chained(3), -4)
# CALL: no_function(1)
# CALL: called(Account(3))
# CALL: refused(Account(3), 4)
# CALL: refused(Account(3), -4)
# CALL: refused(Doubling(3), -4)
# CALL: write_only(Temperature())
# CALL: no_setter(Reported(1))
# CALL: no_deleter(Reported(1))
# CALL: wide(8)
# CALL: setattr(Account, "balance", property(lambda self: 7)), use_derived(2), Account(1).balance
# CALL: use_account(2)
# CALL: Temperature.t.__doc__, Temperature.twice.__doc__, Account.balance.fget.__name__
