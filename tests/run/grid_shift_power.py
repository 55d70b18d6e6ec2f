"""Shifts and powers over a grid: counts from negative to beyond the word."""


def left(a, n):  # NATIVE
    return a << n


def right(a, n):  # NATIVE
    return a >> n


def power(a, n):  # NATIVE
    return a**n


# SETUP:
# values = [0, 1, -1, 2, -3, 7, 10, 2**31, 2**62, -(2**62), 2**63 - 1, -(2**63), 2**70, True]
# counts = [0, 1, 2, 3, 31, 32, 61, 62, 63, 64, 65, 100, -1, True]
#
# def grid(f, counts):
#     out = []
#     for a in values:
#         for n in counts:
#             try:
#                 out.append(f(a, n))
#             except (ValueError, ZeroDivisionError, OverflowError) as error:
#                 out.append((type(error).__name__, error.args))
#     return out
#
# CALL: grid(left, counts)
# CALL: grid(right, counts)
# CALL: grid(power, [0, 1, 2, 3, 5, 20, 39, 40, 62, 63, 64, -1, -2, True])
