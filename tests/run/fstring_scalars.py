"""f-strings of scalars: plain, conversions, nested specs, escapes, self-documenting form."""


def plain(a, b):  # NATIVE
    return f"{a} and {b}"


def specs(x):
    return f"{x:.3f}|{x:10.2f}|{x:<10.1f}|{x:^+12.4e}|{x:g}|{x:.0%}|{x:,.2f}|{x:010.3f}|{x!r}"


def integers(n):
    return f"{n:d}|{n:5d}|{n:<5}|{n:^7}|{n:+}|{n:x}|{n:#X}|{n:b}|{n:o}|{n:,}|{n:_}|{n:08d}|{n:e}|{n:.2f}"


def nested(x, width, digits):
    return f"{x:{width}.{digits}f}|{x:>{width}}|{{braces}}|{x=}|{x = :.1f}"


def texts(s):
    return f"{s}|{s!r}|{s!s:>8}|{s:*^9}|{s:.2}"


# CALL: plain(1, 2.5)
# CALL: plain(True, None)
# CALL: plain(2**70, -0.0)
# CALL: specs(1234.5678)
# CALL: specs(-0.00012)
# CALL: specs(float("inf"))
# CALL: specs(float("nan"))
# CALL: specs(1e300)
# CALL: specs(7)
# CALL: integers(255)
# CALL: integers(-255)
# CALL: integers(0)
# CALL: integers(2**70)
# CALL: integers(True)
# CALL: nested(3.14159, 10, 2)
# CALL: texts("héllo")
