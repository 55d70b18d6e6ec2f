"""Module constants used in arithmetic, changed later by user code."""

N = 5
RATE = 0.25
NAME = "x"
LIMITS = (1, 2.5)


def compound(x):  # NATIVE
    for _ in range(N):
        x += x * RATE
    return x


def clip(x):
    low, high = LIMITS
    return low if x < low else high if x > high else x


# CALL: compound(1.0)
# CALL: setattr(mod, "N", 2)
# CALL: compound(1.0)
# CALL: setattr(mod, "RATE", 1)
# CALL: compound(1)
# CALL: clip(0)
# CALL: clip(2)
# CALL: clip(3)
