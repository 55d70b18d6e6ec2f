"""Floor division and modulo of floats: signs, zeros, infinities, rounding at the edge."""


def floats(a, b):  # NATIVE
    return a // b, a % b


# CALL: floats(7.5, 2.0)
# CALL: floats(-7.5, 2.0)
# CALL: floats(7.5, -2.0)
# CALL: floats(-7.5, -2.0)
# CALL: floats(0.0, 2.0)
# CALL: floats(-0.0, 2.0)
# CALL: floats(0.0, -2.0)
# CALL: floats(1.0, 0.1)
# CALL: floats(-1e-20, 1.0)
# CALL: floats(1e308, 1e-10)
# CALL: floats(float("inf"), 1.0)
# CALL: floats(1.0, float("inf"))
# CALL: floats(-1.0, float("inf"))
# CALL: floats(float("nan"), 1.0)
# CALL: floats(1.0, 0.0)
