"""1-D arrays: length, indexing from both ends, iteration, index errors, scalar types."""


def ends(x):  # NATIVE
    return x[0], x[-1], len(x), x.shape, x.size, x.ndim


def total(x):  # NATIVE
    s = 0.0
    for i in range(len(x)):
        s += x[i]
    return s


def iterate(x):
    s = 0
    for v in x:
        s = s + v  # NATIVE
    return s


def at(x, i):  # NATIVE
    return x[i]


# CALL: ends(np.array([1.5, 2.5, 3.5]))
# CALL: ends(np.array([1, 2, 3]))
# CALL: ends(np.array([True, False]))
# CALL: total(np.arange(5.0))
# CALL: total(np.zeros(0))
# CALL: total(np.arange(5))
# CALL: iterate(np.array([0.5, 0.25]))
# CALL: iterate(np.array([1, 2]))
# CALL: iterate(np.zeros(0))
# CALL: iterate(np.array([True, True]))
# CALL: at(np.arange(3.0), 2)
# CALL: at(np.arange(3.0), 3)
# CALL: at(np.arange(3.0), -3)
# CALL: at(np.arange(3.0), -4)
# CALL: at(np.arange(3), 2**63)
# CALL: at(np.arange(3.0), 1.0)
# CALL: at(np.zeros(0), 0)
