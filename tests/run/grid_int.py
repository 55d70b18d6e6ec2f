"""Every binary int operator over a grid of edge values."""


def add(a, b):  # NATIVE
    return a + b


def sub(a, b):  # NATIVE
    return a - b


def mul(a, b):  # NATIVE
    return a * b


def floordiv(a, b):  # NATIVE
    return a // b


def mod(a, b):  # NATIVE
    return a % b


def truediv(a, b):  # NATIVE
    return a / b


def bits(a, b):  # NATIVE
    return (a & b) - (a | b) + (a ^ b)


def order(a, b):  # NATIVE
    return (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (a > b)


# SETUP:
# edges = [0, 1, -1, 2, -2, 3, 7, -7, 2**31, -(2**31), 2**32 + 1, 2**53 + 1, 3037000500, 2**62, -(2**62)]
# edges += [2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 2**64 - 1, 10**19, True, False]
#
# def grid(f):
#     out = []
#     for a in edges:
#         for b in edges:
#             try:
#                 out.append(f(a, b))
#             except ZeroDivisionError as error:
#                 out.append(str(error))
#     return out
#
# CALL: grid(add)
# CALL: grid(sub)
# CALL: grid(mul)
# CALL: grid(floordiv)
# CALL: grid(mod)
# CALL: grid(truediv)
# CALL: grid(bits)
# CALL: grid(order)
