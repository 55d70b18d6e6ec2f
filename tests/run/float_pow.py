"""Powers of floats: special values, negative bases (complex results), overflow."""


def power(a, b):
    return a**b


def square(x):  # NATIVE
    return x**2, x**0.5, x**-1


# CALL: power(2.0, 0.5)
# CALL: power(2.0, 3)
# CALL: power(2, 0.5)
# CALL: power(0.0, 0.0)
# CALL: power(-0.0, 3.0)
# CALL: power(-8.0, 1 / 3)
# CALL: power(-8, 1 / 3)
# CALL: power(-8.0, 3.0)
# CALL: power(0.0, -1.0)
# CALL: power(1e200, 2)
# CALL: power(float("inf"), -1)
# CALL: power(1.0, float("nan"))
# CALL: power(float("nan"), 0)
# CALL: power(-1.0, float("inf"))
# CALL: square(1.1)
# CALL: square(3.0)
# CALL: square(0.3)
