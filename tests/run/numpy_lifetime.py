"""A view outlives its exporter, and an exporter its view."""

import numpy as np


def tail(n):
    x = np.zeros(n)
    for i in range(n):
        x[i] = i
    return x[n // 2 :]


def window(x, a):
    return x[a:]


# SETUP:
# import gc
#
# def base_dies_first():
#     x = np.arange(100.0)
#     y = window(x, 90)
#     del x
#     gc.collect()
#     junk = [np.full(100, -1.0) for _ in range(50)]
#     return y.copy(), len(junk)
#
# def view_dies_first():
#     x = np.arange(100.0)
#     y = window(x, 90)
#     del y
#     gc.collect()
#     return x.sum()
#
# CALL: tail(6)
# CALL: base_dies_first()
# CALL: view_dies_first()
# CALL: [tail(1000)[0] for _ in range(20)]
