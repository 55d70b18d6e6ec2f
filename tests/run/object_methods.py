"""Methods of objects whose classes native code does not know, called at once: nothing is made for them."""

import collections
import decimal
import logging
import sys


def setup():
    Odd = type("Odd", (), {})

    def m(self, *args, **kw):
        return "m", args, sorted(kw.items())

    def caller(self):
        return sys._getframe(1).f_code.co_name

    Odd.m = m
    Odd.caller = caller
    Odd.fixed = staticmethod(lambda *a: ("fixed", a))
    Odd.of = classmethod(lambda c, *a: (c.__name__, a))
    Odd.made = property(lambda self: lambda *a: ("made", a))
    Odd.length = len
    return Odd()


def work(n):
    """Makes a function worth compiling."""
    s = 0
    for i in range(n):
        for j in range(n):
            s += i * j % 7
    return s


def kinds(n):
    o = setup()
    s = work(n)
    out = [o.m(), o.m(1, n), o.m(n, key=s), o.fixed(1), o.of(n), o.made(n, 2)]
    o.own = lambda *a: ("own", a)
    out.append(o.own(n))
    o.m = lambda *a: ("shadow", a)
    out.append(o.m(n))
    del o.m
    out.append(o.m(n))
    o.__dict__["m"] = abs
    out.append(o.m(-n))
    return out, o.caller()


def rebound(n):
    o = setup()
    work(n)
    first = o.m((o := [n]), len(o))
    return first, o


def replaced(n):
    o = setup()
    work(n)

    def other():
        type(o).m = lambda self, *a: "other"
        return n

    return o.m(other()), o.m(other())


def missing(n):
    o = setup()
    work(n)
    seen = []
    try:
        o.nothing(seen.append(n))
    except AttributeError as e:
        return str(e), seen


def wrong(n):
    o = setup()
    work(n)
    out = []
    for call in range(3):
        try:
            if call == 0:
                o.caller(n)
            elif call == 1:
                o.length()
            else:
                o.m(1, *[2], **{3: 4})
        except TypeError as e:
            out.append((str(e), e.__traceback__.tb_lineno))
    return out


def leaves(n, x):
    o = setup()
    work(n)
    return o.m(x * x, n), o.m(x + n, key=x * x * x)


def inner(n):
    o = setup()
    work(n)
    return o.m([k * k for k in range(n)], n if n % 2 else "even", o.m(o.fixed(n)))


def stepped(n):
    o = setup()
    s = work(n)
    got = yield o.m((yield s), n)
    yield o.m(got, (yield "more"), (yield "most"))


def drive(n):
    g = stepped(n)
    return [next(g), g.send("a"), g.send("b"), g.send("c"), g.send("d")]


def library(n):
    s = work(n)
    log = logging.getLogger("object_methods")
    d = decimal.Decimal(n)
    total = decimal.Decimal("0.25")
    chain = collections.ChainMap({"a": s})
    for i in range(n):
        log.debug("value %d", i)
        total = (total * d + i).quantize(decimal.Decimal("0.01"))
        total = total.max(decimal.Decimal(i)) if total < 1000 else total.copy_negate()
    return str(total), chain.get("a", 0), chain.get(n, "none"), d.adjusted()


def not_numbers(n):
    work(n)
    try:
        return decimal.Decimal("x" * n)
    except decimal.InvalidOperation as e:
        return type(e).__name__, e.__traceback__.tb_lineno


# CALL: kinds(3)
# CALL: rebound(3)
# CALL: replaced(2)
# CALL: missing(3)
# CALL: wrong(3)
# CALL: leaves(3, 4)
# CALL: leaves(3, 2**40)
# CALL: leaves(2**2, 2**22)
# CALL: inner(4)
# CALL: inner(5)
# CALL: drive(3)
# CALL: library(12)
# CALL: not_numbers(3)
