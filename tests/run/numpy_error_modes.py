"""np.errstate and np.seterr decide what arithmetic on single numbers of arrays warns of, or raises."""

import numpy as np


def summed(a, b):  # NATIVE
    s = 0.0
    for i in range(len(a)):
        s += a[i] / b[i]
    return s


def item(a, i):  # NATIVE
    return a[i] / a[0]


def ignoring(a, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        for i in range(len(a)):
            a[i] = a[i] / b[i]
        c = a / b
    return c, b[0] / b[0]


def shielded(a, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        r = np.where(b != 0.0, a / b, 0.0)
    return r


def caught(a, b):  # PYTHON: np.errstate or np.seterr may make exceptions of warnings
    s = 0.0
    for i in range(len(a)):
        with np.errstate(all="raise"):
            try:
                s += a[i] / b[i]
            except FloatingPointError as e:
                s += len(str(e))
        s += i
    return s


def under(mode, f, *args):
    old = np.seterr(all=mode)
    try:
        return f(*args)
    except FloatingPointError as e:
        return str(e)
    finally:
        np.seterr(**old)


def called(a, b):
    seen = []
    with np.errstate(all="call", call=lambda kind, flag: seen.append((kind, flag))):
        return summed(a, b), seen


# SETUP:
# A = np.array([1.0, 0.0, 2.0])
# B = np.array([0.0, 0.0, 4.0])
#
# CALL: summed(A, B)
# CALL: item(B, 1)
# CALL: ignoring(A.copy(), B)
# CALL: shielded(A, B)
# CALL: caught(A, B)
# CALL: under("ignore", summed, A, B)
# CALL: under("warn", summed, A, B)
# CALL: under("raise", summed, A, B)
# CALL: under("raise", summed, A, A + 1.0)
# CALL: under("print", summed, A, B)
# CALL: under("raise", item, B, 1)
# CALL: under("ignore", item, B, 1)
# CALL: under("raise", shielded, A, B)
# CALL: summed(A, B)
# CALL: called(A, B)
# CALL: summed(A, B)
