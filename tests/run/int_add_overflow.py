"""Addition, subtraction and multiplication across 2**63 in both directions."""


def add(a, b):  # NATIVE
    return a + b


def sub(a, b):  # NATIVE
    return a - b


def mul(a, b):  # NATIVE
    return a * b


# CALL: add(2**63 - 1, 1)
# CALL: add(2**63 - 2, 1)
# CALL: add(-2**63, -1)
# CALL: add(2**64, -(2**64))
# CALL: sub(-2**63, 1)
# CALL: sub(0, -2**63)
# CALL: sub(2**63, 1)
# CALL: mul(2**32, 2**31)
# CALL: mul(2**32, -(2**31))
# CALL: mul(-2**63, -1)
# CALL: mul(3037000500, 3037000500)
# CALL: mul(3037000499, 3037000499)
# CALL: mul(10**30, 0)
# CALL: mul(True, 2**63)
