"""Operators between ints and floats over a grid of edge values, in both orders."""


def arithmetic(a, b):  # NATIVE
    return a + b, a - b, a * b


def divide(a, b):  # NATIVE
    return a / b, a // b, a % b


def order(a, b):  # NATIVE
    return a < b, a <= b, a == b, a != b, a > b, a >= b


# SETUP:
# whole = [0, 1, -1, 3, 2**53, 2**53 + 1, -(2**53) - 1, 2**62 + 1, 2**63 - 1, -(2**63), 2**63, 2**64 + 1, 10**25, 10**400]
# parts = [0.0, -0.0, 0.5, -1.5, 2.0**53, 2.0**62, 2.0**63, -(2.0**63), 1e25, 1e308, float("inf"), float("nan")]
#
# def grid(f):
#     out = []
#     for a in whole:
#         for b in parts:
#             for x, y in ((a, b), (b, a)):
#                 try:
#                     out.append(f(x, y))
#                 except (ZeroDivisionError, OverflowError) as error:
#                     out.append((type(error).__name__, error.args))
#     return out
#
# CALL: grid(arithmetic)
# CALL: grid(divide)
# CALL: grid(order)
