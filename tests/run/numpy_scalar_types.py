"""NumPy scalars keep their own rules: division by zero warns, int64 wraps with a warning."""


def divide(x):  # NATIVE
    return x[0] / x[1]


def floor(x):  # NATIVE
    return x[0] // x[1], x[0] % x[1]


def wrap(x):  # NATIVE
    return x[0] + x[1], x[0] * x[1]


def mixed(x, k):  # NATIVE
    return x[0] + k, k - x[0], x[0] * k


def negate(x):
    return -x[0], abs(x[0]), +x[0]


def power(x, k):
    return x[0] ** k


# CALL: divide(np.array([1.0, 0.0]))
# CALL: divide(np.array([0.0, 0.0]))
# CALL: divide(np.array([1, 0]))
# CALL: divide(np.array([7, 2]))
# CALL: floor(np.array([7.5, -2.0]))
# CALL: floor(np.array([7, 0]))
# CALL: floor(np.array([7.0, 0.0]))
# CALL: floor(np.array([-7, 2]))
# CALL: wrap(np.array([2**62, 2**62]))
# CALL: wrap(np.array([1e308, 1e308]))
# CALL: mixed(np.array([1.5]), 2)
# CALL: mixed(np.array([2]), 2.5)
# CALL: mixed(np.array([2]), 3)
# CALL: mixed(np.array([2]), 2**63)
# CALL: mixed(np.array([True]), 3)
# CALL: negate(np.array([-2**63]))
# CALL: negate(np.array([-1.5]))
# CALL: negate(np.array([True]))
# CALL: power(np.array([2]), 3)
# CALL: power(np.array([2]), -1)
# CALL: power(np.array([2.0]), -1)
# CALL: power(np.array([-8.0]), 1 / 3)
