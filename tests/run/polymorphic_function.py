"""One function called with many combinations of types, more than the instance budget."""


def combine(a, b, c):
    return a * b + c


# CALL: combine(1, 2, 3)
# CALL: combine(1.0, 2, 3)
# CALL: combine(1, 2.0, 3)
# CALL: combine(1, 2, 3.0)
# CALL: combine(1.0, 2.0, 3)
# CALL: combine(1.0, 2, 3.0)
# CALL: combine(1, 2.0, 3.0)
# CALL: combine(1.0, 2.0, 3.0)
# CALL: combine(True, 2, 3)
# CALL: combine(True, False, True)
# CALL: combine("ab", 2, "c")
# CALL: combine([1], 2, [3])
# CALL: combine(1j, 2, 3)
# CALL: combine(np.float64(1), 2, 3)
# CALL: combine(np.arange(2), 2, 3)
# CALL: combine(np.arange(2.0), np.ones(2), 1)
# CALL: combine(None, 1, 2)
# CALL: combine(2**70, 2, 3)
