"""Percent formatting, str.format, format(), str() and repr() of scalars."""


def percent(a, b):
    return "%d %5.2f %s %r %%" % (a, b, a, b)


def single(x):
    return "%.3e" % x


def method(a, b):
    return "{} {1:.1f}".format(a, b) if False else "{0} {1:.1f} {0!r}".format(a, b)


def built_in(x):
    return format(x, ".4g"), str(x), repr(x)


# CALL: percent(3, 2.5)
# CALL: percent(3.9, 2)
# CALL: percent(2**70, -0.0)
# CALL: percent("a", 1.0)
# CALL: single(12345.678)
# CALL: single((1, 2))
# CALL: method(1, 2.25)
# CALL: built_in(0.1)
# CALL: built_in(1e22)
# CALL: built_in(123456789)
# CALL: built_in(True)
