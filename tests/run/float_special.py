"""Overflow, underflow, infinities and NaN in plain float arithmetic."""


def arithmetic(a, b):  # NATIVE
    return a + b, a - b, a * b


def divide(a, b):  # NATIVE
    return a / b


# CALL: arithmetic(1e308, 1e308)
# CALL: arithmetic(5e-324, 5e-324)
# CALL: arithmetic(float("inf"), float("inf"))
# CALL: arithmetic(0.0, -0.0)
# CALL: arithmetic(-0.0, 0.0)
# CALL: arithmetic(float("nan"), 1.0)
# CALL: arithmetic(0.1, 0.2)
# CALL: divide(1.0, 3.0)
# CALL: divide(1.0, -0.0)
# CALL: divide(0.0, 0.0)
# CALL: divide(1e-320, 2.0)
# CALL: divide(float("inf"), float("inf"))
