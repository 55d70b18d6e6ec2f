"""round: half to even, digits, negative digits, huge and special values."""


def plain(x):  # NATIVE
    return round(x)


def digits(x, n):  # NATIVE
    return round(x, n)


# CALL: plain(0.5)
# CALL: plain(1.5)
# CALL: plain(2.5)
# CALL: plain(-0.5)
# CALL: plain(-2.500001)
# CALL: plain(7)
# CALL: plain(True)
# CALL: plain(1e20)
# CALL: plain(float("inf"))
# CALL: plain(float("nan"))
# CALL: digits(2.675, 2)
# CALL: digits(2.5, 0)
# CALL: digits(-0.04, 1)
# CALL: digits(1234.5678, -2)
# CALL: digits(1e300, 400)
# CALL: digits(5e-324, 323)
# CALL: digits(1.5, 400)
# CALL: digits(1250, -2)
# CALL: digits(1350, -2)
# CALL: digits(-1250, -2)
# CALL: digits(5, -400)
# CALL: digits(float("nan"), 2)
# CALL: digits(1.7976931348623157e308, -308)
