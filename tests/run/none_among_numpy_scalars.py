# Operators between None and scalars of NumPy or complex numbers always raise: what comes after keeps its type.
import numpy as np


def changes(p, n):  # NATIVE
    last = None
    out = []
    for i in range(n):
        if i > 0:
            out.append(p[i] / last - 1.0)
        if i % 3 == 0:
            last = p[i]
    return out


def product(p, n):
    last = None
    s = 0.0
    for i in range(n):
        try:
            s += p[i] * last
        except TypeError as e:
            print(e)  # PYTHON: print works on Python objects
        last = p[i]
    return s


# CALL: changes(np.arange(1.0, 8.0), 7)
# CALL: product(np.arange(1.0, 8.0), 7)
# CALL: product([1j, 2j, 3.5j], 3)
