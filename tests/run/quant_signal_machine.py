"""A signal state machine: enter, hold, exit by thresholds, state carried between calls."""

import numpy as np


def signals(x, t1, t2):  # NATIVE
    n = len(x)
    out = np.zeros(n, dtype=np.int64)
    state = 0
    for i in range(n):
        if state == 0:
            if x[i] > t1:
                state = 1
            elif x[i] < -t1:
                state = -1
        elif state == 1 and x[i] < t2:
            state = 0
        elif state == -1 and x[i] > -t2:
            state = 0
        out[i] = state
    return out


# CALL: signals(np.array([0.0, 2.0, 1.0, 0.2, -3.0, -1.0, 0.0]), 1.5, 0.5)
# CALL: signals(np.array([float("nan"), 2.0]), 1.5, 0.5)
# CALL: signals(np.zeros(0), 1.5, 0.5)
# CALL: signals([0, 2, 0], 1, 0)
