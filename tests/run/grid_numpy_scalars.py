"""Every operator between NumPy scalars and Python scalars, both orders, with types and warnings."""


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def div(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def less(a, b):
    return a < b


def equal(a, b):
    return a == b


# SETUP:
# import warnings
# numpy_side = [np.float64(2.5), np.float64(0.0), np.float64("nan"), np.int64(7), np.int64(0), np.int64(2**63 - 1)]
# numpy_side += [np.int64(-(2**63)), np.bool_(True), np.bool_(False)]
# python_side = [0, 3, -2, 0.0, 0.5, -1.5, True, 2**63, np.float64(1.5), np.int64(-3), np.bool_(True)]
#
# def grid(f):
#     out = []
#     for a in numpy_side:
#         for b in python_side:
#             for x, y in ((a, b), (b, a)):
#                 with warnings.catch_warnings(record=True) as caught:
#                     warnings.simplefilter("always")
#                     try:
#                         out.append(f(x, y))
#                     except (OverflowError, TypeError, ZeroDivisionError) as error:
#                         out.append((type(error).__name__, str(error)))
#                 out.append([str(w.message) for w in caught])
#     return out
#
# CALL: grid(add)
# CALL: grid(sub)
# CALL: grid(mul)
# CALL: grid(div)
# CALL: grid(floordiv)
# CALL: grid(mod)
# CALL: grid(less)
# CALL: grid(equal)
