# With statements over functions under contextlib.contextmanager step the generator natively.

# TIMEOUT: 120
import contextlib
import sys
import traceback
from contextlib import contextmanager


class Account:
    def __init__(self):
        self.depth = 0
        self.log = []


@contextmanager
def level(acc, n, step=1):
    """Goes one level down."""
    acc.depth += step
    try:
        yield acc.depth
    finally:
        acc.depth -= step
        acc.log.append(n)


@contextlib.contextmanager
def plain(acc):
    acc.log.append("in")
    yield
    acc.log.append("out")


@contextmanager
def swallow(kinds):
    try:
        yield kinds
    except ZeroDivisionError:
        kinds.append("zero")
    except KeyError as e:
        kinds.append(str(e))
    kinds.append("after")


@contextmanager
def changes():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("changed") from e
    except TypeError:
        raise KeyError("other")


@contextmanager
def wrong(kind):
    if kind == 0:
        return
    yield 1
    if kind == 1:
        yield 2
    if kind == 2:
        raise ValueError("behind")


@contextmanager
def stubborn():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def early(kind):
    if kind == 0:
        raise LookupError("early")
    yield kind


def nested(n):  # NATIVE
    acc = Account()
    total = 0
    for i in range(n):
        with level(acc, i) as d, level(acc, -i, step=10) as e:
            with plain(acc):
                total += d * e
                if i % 3 == 0:
                    continue
                if i == 7:
                    break
                total += 1
    return total, acc.depth, acc.log


def leaves(n):  # NATIVE
    acc = Account()
    with level(acc, n) as d:
        if n > 2:
            return d + n, acc.log
    return -1, acc.log


def raises(n):
    acc = Account()
    try:
        with level(acc, n):
            acc.log.append(10 // n)
    except ZeroDivisionError as e:
        acc.log.append(str(e))
    return acc.depth, acc.log


def swallows(xs):
    found = []
    table = {1: 2}
    for x in xs:
        with swallow(found) as same:
            found.append(str(table[x] // (x - 1)))
        found.append(str(len(same)))
    return found


def lines(e):
    return [(f.filename.rsplit("/", 1)[-1], f.name, f.line) for f in traceback.extract_tb(e.__traceback__)]


def change(kind):
    with changes():
        if kind == 0:
            raise ValueError("first")
        if kind == 1:
            raise TypeError("second")
        if kind == 2:
            raise StopIteration("third")
        if kind == 3:
            raise RuntimeError("fourth")
        if kind == 4:
            raise GeneratorExit
    return kind


def tried(f, kind):
    try:
        return f(kind)
    except BaseException as e:
        return repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__, lines(e)


def bad(kind):
    with wrong(kind) as x:
        return x


def stops(kind):
    with stubborn() as x:
        if kind:
            raise ValueError("x")
    return x


def starts(kind):
    with early(kind) as x:
        return x


def grows(n):
    """Ints that leave 64 bits inside the statement and the generator."""
    acc = Account()
    x = 1
    with level(acc, n, step=2**62):
        with level(acc, n, step=2**62) as deep:
            for i in range(n):
                x *= 7
    return x, deep, acc.depth


def handled():
    with plain(Account()):
        try:
            with swallow([]):
                raise KeyError("k")
        finally:
            seen = sys.exc_info()[0]
    return seen


def as_value(acc):
    manager = level(acc, 5)
    with manager as d:
        return d, type(manager).__name__


# CALL: nested(10)
# CALL: leaves(1)
# CALL: leaves(3)
# CALL: raises(0)
# CALL: raises(3)
# CALL: swallows([1, 2, 3, 1])
# CALL: [tried(change, k) for k in range(6)]
# CALL: [tried(bad, k) for k in range(4)]
# CALL: [tried(stops, k) for k in range(2)]
# CALL: [tried(starts, k) for k in range(2)]
# CALL: change(0)
# CALL: change(1)
# CALL: bad(2)
# CALL: starts(0)
# CALL: grows(30)
# CALL: handled()
# CALL: as_value(Account())
# SETUP:
# original = level
#
# def replace(n):
#     import contextlib
#     @contextlib.contextmanager
#     def other(acc, n, step=1):
#         yield 100
#     globals()["level"] = other
#     try:
#         return leaves(n)
#     finally:
#         globals()["level"] = original
#
# CALL: replace(3)
# CALL: leaves(4)
