"""round over many values and digit counts, halves included."""


def to_int(x):  # NATIVE
    return round(x)


def to_digits(x, n):  # NATIVE
    return round(x, n)


# SETUP:
# def halves():
#     return [to_int(k / 2) for k in range(-41, 42)] + [to_int(2.0**52 + k / 2) for k in range(4)]
#
# def digits():
#     values = [2.675, 1.005, 0.125, -0.375, 1234.5678, 1e-7, 5e-324, 1e22, 123456789.987654321, -0.0, 0.5, 1.5]
#     return [to_digits(v, n) for v in values for n in range(-3, 12)]
#
# def ints():
#     return [to_digits(v, n) for v in (0, 5, 15, 25, -15, 149, 150, 12345, 2**63 - 1, -(2**63), 2**64) for n in (-25, -2, -1, 0, 3)]
#
# CALL: halves()
# CALL: digits()
# CALL: ints()
