"""Stores into 1-D arrays: casts from every scalar, errors, augmented assignment."""


def store(x, i, v):  # NATIVE
    x[i] = v


def running(x):  # NATIVE
    for i in range(1, len(x)):
        x[i] += x[i - 1]


def scale(x, k):  # NATIVE
    for i in range(x.shape[0]):
        x[i] = x[i] * k


# CALL: store(np.zeros(3), 1, 2.5)
# CALL: store(np.zeros(3), -1, 2)
# CALL: store(np.zeros(3), 3, 1.0)
# CALL: store(np.zeros(3), 0, True)
# CALL: store(np.zeros(3, dtype=np.int64), 0, 2.9)
# CALL: store(np.zeros(3, dtype=np.int64), 0, -2.9)
# CALL: store(np.zeros(3, dtype=np.int64), 0, 2**63)
# CALL: store(np.zeros(3, dtype=np.int64), 0, float("nan"))
# CALL: store(np.zeros(3, dtype=np.bool_), 0, 5)
# CALL: store(np.zeros(3, dtype=np.bool_), 0, 0.0)
# CALL: store(np.zeros(3), 0, "1.5")
# CALL: store(np.zeros(3), 0, "x")
# CALL: store(np.zeros(3), 0, None)
# CALL: store(np.zeros(3), 0, 10**400)
# CALL: store(np.zeros(3), 0, [1.0, 2.0])
# CALL: running(np.arange(5.0))
# CALL: running(np.arange(5))
# CALL: scale(np.arange(3.0), 2)
# CALL: scale(np.arange(3), 2.5)
