"""Exception classes of the program in native loops: hierarchies, attributes, chaining, every way out of try."""

import sys
import traceback


class BankError(Exception):
    code = 7

    def describe(self):
        return f"{type(self).__name__}({self.code})"


class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need = need
        self.have = have


class Overdrawn(Insufficient):
    code = 9

    def __init__(self, need, have, limit=None):
        super().__init__(need, have)
        self.limit = limit


class Unknown(BankError, KeyError):
    def __str__(self):
        return "no account %s" % (self.args[0],)


class Mixed(Exception):
    def __init__(self, value):
        self.value = value


def withdraw(balance, amount):  # NATIVE
    if amount < 0:
        raise Unknown(amount)
    if amount > 2 * balance:
        raise Overdrawn(amount, balance)
    if amount > balance:
        raise Insufficient(amount, balance)
    return balance - amount


def simulate(n):
    failures = short = unknown = 0
    balance = 100
    for i in range(n):
        try:
            balance = withdraw(balance, (i * 7919) % 211 - 5)
        except Overdrawn as e:
            failures += e.code
            short += e.need - e.have
            balance += 50
        except Insufficient as e:
            failures += 1
            short += e.need - e.have + e.code
            balance += 60
        except BankError:
            unknown += 1
        else:
            if balance % 3 == 0:
                continue
        finally:
            balance += 1
    return failures, short, unknown, balance


def mixed(n):
    total = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise Mixed(i)
            if i % 3 == 1:
                raise Mixed(i + 0.5)
        except Mixed as e:
            total += e.value
    return total


def changed(n):
    total = 0
    for i in range(n):
        try:
            e = Mixed(i)
            e.value = "x" * i
            raise e
        except Mixed as e:
            total += len(e.value)
    return total


def texts(n):
    out = []
    for i in range(n):
        try:
            withdraw(i, 10)
        except BankError as e:
            out.append(str(e) + "|" + repr(e) + "|" + e.describe() + f"|{e}|{e!r}")
            out.append(str(e.args))
    return out


def chained(n):
    try:
        try:
            withdraw(n, 3)
        except Insufficient as e:
            raise Unknown(n) from e
    except Unknown as e:
        cause = e.__cause__
        return type(cause).__name__, cause is e.__context__, e.__suppress_context__
    return None


def unchained(n):
    try:
        try:
            withdraw(n, 3)
        except Insufficient:
            raise Unknown(n) from None
    except Unknown as e:
        return e.__cause__, type(e.__context__).__name__, e.__suppress_context__
    return None


def again(n):
    try:
        withdraw(n, 3)
    except BankError:
        raise


def finally_returns(n):
    for i in range(n):
        try:
            withdraw(i, 3)
        except Insufficient:
            return "caught", i
        finally:
            if i == 1:
                return "finally", i  # noqa: B012
    return "end"


def lines(n):
    try:
        withdraw(n, 3)
    except BankError as e:
        rows = [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]
        return rows, sys.exc_info()[1] is e, traceback.format_exc().splitlines()[-1]
    return None


def twice(n):
    rows = []
    for i in range(n):
        try:
            withdraw(i, 5)
        except BankError as e:
            rows.append(e)
    return [(type(e).__name__, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno) for e in rows]


def class_itself():
    try:
        raise BankError
    except (ValueError, BankError) as e:
        return e.args, e.code


def kept(n):
    error = None
    for i in range(n):
        try:
            withdraw(1, i)
        except Insufficient as e:
            error = e
    return error.need, error.have, str(error)


def unbound():
    try:
        withdraw(1, 3)
    except BankError as e:
        e.seen = True
    return e  # noqa: F821


# CALL: withdraw(5, 3)
# CALL: withdraw(5, 7)
# CALL: withdraw(5, 70)
# CALL: withdraw(5, -7)
# CALL: simulate(500)
# CALL: mixed(10)
# CALL: changed(5)
# CALL: texts(12)
# CALL: chained(2)
# CALL: unchained(2)
# CALL: again(2)
# CALL: again(1)
# CALL: again(4)
# CALL: finally_returns(5)
# CALL: lines(2)
# CALL: twice(6)
# CALL: class_itself()
# CALL: kept(5)
# CALL: unbound()
