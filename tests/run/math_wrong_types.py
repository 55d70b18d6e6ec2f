"""math with arguments of the wrong type raises what CPython raises."""

import math


def root(x):
    return math.sqrt(x)


def floor(x):
    return math.floor(x)


def power(x, y):
    return math.pow(x, y)


class Half:
    def __float__(self):
        return 0.5


# CALL: root("2")
# CALL: root(None)
# CALL: root(10**400)
# CALL: root(np.float64(2.0))
# CALL: root(Half())
# CALL: floor("x")
# CALL: floor(np.float64(2.5))
# CALL: power(2)
# CALL: power(2, "3")
# CALL: power(True, 3)
