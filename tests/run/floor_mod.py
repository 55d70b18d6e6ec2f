"""Floor division and modulo of ints and floats in every sign combination."""


def divide(a, b):  # NATIVE
    return a // b, a % b


# CALL: [divide(a, b) for a in (7, -7, 0, 2**62) for b in (3, -3, 1, -1)]
# CALL: [divide(a, b) for a in (7.5, -7.5, 0.0, -0.0) for b in (2.0, -2.0, 0.3)]
# CALL: [divide(a, b) for a in (7, -7) for b in (2.5, -2.5)]
# CALL: divide(-2**63, -1)
# CALL: divide(1, 0)
# CALL: divide(1.0, 0.0)
# CALL: divide(5, 0.0)
# CALL: divide(float("inf"), 2.0)
# CALL: divide(3.0, float("-inf"))
# CALL: divide(True, 2)
