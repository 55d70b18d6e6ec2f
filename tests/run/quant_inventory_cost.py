"""Moving average cost of an inventory with buys and sells."""

import numpy as np


def inventory(sizes, prices):  # NATIVE
    n = len(sizes)
    stock = 0
    cost = 0.0
    out = np.empty((n, 2))
    for i in range(n):
        size = sizes[i]
        if size > 0:
            cost = (cost * stock + size * prices[i]) / (stock + size)
        stock += size
        if stock < 0:
            raise ValueError(f"sold {-stock} more than held at {i}")
        out[i, 0] = stock
        out[i, 1] = cost if stock else 0.0
    return out


# CALL: inventory(np.array([10, 5, -12, -3]), np.array([1.0, 2.0, 3.0, 4.0]))
# CALL: inventory(np.array([10, -11]), np.array([1.0, 2.0]))
# CALL: inventory([10, 5], [1.0, 2.0])
# CALL: inventory(np.zeros(0, dtype=np.int64), np.zeros(0))
# CALL: inventory(np.array([1, 2]), np.array([1.0]))
