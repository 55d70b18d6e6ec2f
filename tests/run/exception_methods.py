"""Properties and methods of exceptions of the program, and the names of their classes, have known types."""


class BankError(Exception):
    code = 1

    def describe(self, prefix):
        return prefix + ":" + self.__class__.__name__

    @property
    def fatal(self):
        return self.code > 5


class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need = need
        self.have = have

    @property
    def gap(self):
        return self.need - self.have

    def worst(self, *others):
        return max([self.gap, *others])


class Frozen(BankError):
    code = 7

    def describe(self, prefix):
        return prefix.upper() + "|" + super().describe("frozen")

    @property
    def owner(self):
        return self.args[0]

    @property
    def broken(self):
        raise KeyError("broken")


class Odd(Insufficient):
    """A class that breaks what its base leads to expect."""

    @property
    def gap(self):
        return "wide"


def withdraw(balance, amount, frozen):  # NATIVE
    if frozen:
        raise Frozen("bob")
    if amount > balance:
        raise Insufficient(amount, balance)
    return balance - amount


def settle(balance, amount, frozen):
    seen = {}
    try:
        balance = withdraw(balance, amount, frozen)
    except Insufficient as e:
        name = type(e).__name__
        seen[name] = seen.get(name, 0) + e.gap
        balance -= e.gap + e.need
        return balance, seen, e.describe("w"), e.fatal, e.worst(3, 99)
    except BankError as e:
        name = e.__class__.__qualname__
        seen[name] = seen.get(name, 0) + e.code
        return e.code, seen, e.describe("w"), e.fatal, 0
    return balance, seen, "", False, 0


def gap_of(kind):
    try:
        raise (Odd if kind else Insufficient)(7, 3)
    except Insufficient as e:
        return e.gap


def attribute_error():
    try:
        raise Frozen("bob")
    except Frozen as e:
        return e.broken


def classes():
    out = []
    for k in (ValueError("x"), Frozen("y"), Odd(1, 2)):
        try:
            raise k
        except Exception as e:
            t = type(e)
            out.append((t.__name__, t.__module__ == __name__, t is ValueError, issubclass(t, BankError), t("again", 2).args))
    return out


# CALL: settle(100, 30, False)
# CALL: settle(100, 300, False)
# CALL: settle(100, 30, True)
# CALL: [settle(i * 10, 55, i % 5 == 3) for i in range(12)]
# CALL: gap_of(False)
# CALL: gap_of(True)
# CALL: attribute_error()
# CALL: classes()
# SETUP:
# def patched():
#     Insufficient.describe = lambda self, prefix: len(prefix)
#     Frozen.code = "seven"
#     try:
#         return settle(1, 5, False), settle(1, 0, True)
#     finally:
#         del Insufficient.describe
#         Frozen.code = 7
# CALL: patched()
# CALL: settle(1, 5, False)
