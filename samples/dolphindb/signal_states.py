"""Signal state machine: a position with hysteresis, which depends on its own past."""

import random

import numpy as np


def signal_states(signal, t1, t10, t20, t2):
    """The position after each signal: 1 above t1 until it falls below t10, -1 below t2 until it rises above t20.

    The thresholds fall: t1 > t10 > t20 > t2.
    """
    n = len(signal)
    output = np.zeros(n, dtype=np.int64)
    state = 0
    for i in range(n):
        s = signal[i]
        if s > t1:
            state = 1
        elif s >= t10:
            if state == -1:
                state = 0
        elif s > t20:
            state = 0
        elif s >= t2:
            if state == 1:
                state = 0
        else:
            state = -1
        output[i] = state
    return output


if __name__ == "__main__":
    random.seed(7)
    n = 100_000
    signal = np.empty(n)
    for i in range(n):
        signal[i] = 100.0 * random.random()
    states = signal_states(signal, 60.0, 50.0, 30.0, 20.0)
    long = 0
    short = 0
    for i in range(n):
        if states[i] == 1:
            long += 1
        elif states[i] == -1:
            short += 1
    print(f"{n} signals: long {long}, short {short}, flat {n - long - short}")
