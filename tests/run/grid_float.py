"""Every binary float operator over a grid of special values."""


def add(a, b):  # NATIVE
    return a + b


def mul(a, b):  # NATIVE
    return a * b


def div(a, b):  # NATIVE
    return a / b


def floordiv(a, b):  # NATIVE
    return a // b


def mod(a, b):  # NATIVE
    return a % b


def power(a, b):
    return a**b


def order(a, b):  # NATIVE
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def extremes(a, b):  # NATIVE
    return min(a, b), max(a, b)


# SETUP:
# edges = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 1e-320, 5e-324, 1e308, -1e308, 2.0**53, 1e16 + 2, 0.1]
# edges += [float("inf"), float("-inf"), float("nan"), 2.0**63, -(2.0**63), 1 / 3]
#
# def grid(f):
#     out = []
#     for a in edges:
#         for b in edges:
#             try:
#                 out.append(f(a, b))
#             except (ZeroDivisionError, OverflowError) as error:
#                 out.append((type(error).__name__, error.args))
#     return out
#
# CALL: grid(add)
# CALL: grid(mul)
# CALL: grid(div)
# CALL: grid(floordiv)
# CALL: grid(mod)
# CALL: grid(power)
# CALL: grid(order)
# CALL: grid(extremes)
