"""Boolean arrays: reads give np.bool, stores cast, counting and flags."""


def count(flags):  # NATIVE
    n = 0
    for f in flags:
        if f:
            n += 1
    return n


def mark(x, limit, flags):  # NATIVE
    for i in range(len(x)):
        flags[i] = x[i] > limit
    return flags


def add(flags):
    return flags[0] + flags[1], flags[0] & flags[1], ~flags[0], flags[0] == 1


def sieve(n):  # NATIVE
    composite = np.zeros(n, dtype=np.bool_)
    primes = []
    for i in range(2, n):
        if not composite[i]:
            primes.append(i)
            for j in range(i * i, n, i):
                composite[j] = True
    return primes


import numpy as np  # noqa: E402

# CALL: count(np.array([True, False, True]))
# CALL: mark(np.arange(4.0), 1.5, np.zeros(4, dtype=bool))
# CALL: mark(np.arange(4.0), float("nan"), np.zeros(4, dtype=bool))
# CALL: add(np.array([True, True]))
# CALL: sieve(30)
