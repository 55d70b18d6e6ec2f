"""Unary operators at the lower end of 64 bits."""


def unary(a):  # NATIVE
    return -a, +a, ~a, abs(a)


# CALL: unary(-2**63)
# CALL: unary(2**63 - 1)
# CALL: unary(2**63)
# CALL: unary(0)
# CALL: unary(True)
# CALL: unary(-1)
