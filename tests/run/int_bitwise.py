"""And, or, xor, invert on signed values, bools and values beyond 64 bits."""


def bits(a, b):  # NATIVE
    return a & b, a | b, a ^ b, ~a & b


def popcount(x):  # NATIVE
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


# CALL: bits(12, 10)
# CALL: bits(-12, 10)
# CALL: bits(-12, -10)
# CALL: bits(2**63, -1)
# CALL: bits(-2**63, 2**63 - 1)
# CALL: bits(True, False)
# CALL: bits(True, 6)
# CALL: bits(2**100, 2**99 - 1)
# CALL: popcount(0)
# CALL: popcount(0xFF00FF)
# CALL: popcount(2**63 - 1)
# CALL: popcount(2**80 - 1)
