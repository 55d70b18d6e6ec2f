"""Shifts: into and beyond 64 bits, of negative values, by negative and huge counts."""


def left(a, n):  # NATIVE
    return a << n


def right(a, n):  # NATIVE
    return a >> n


# CALL: left(1, 62)
# CALL: left(1, 63)
# CALL: left(1, 64)
# CALL: left(-1, 63)
# CALL: left(-1, 64)
# CALL: left(3, 62)
# CALL: left(0, 10**6)
# CALL: left(1, -1)
# CALL: left(0, -1)
# CALL: right(-1, 1)
# CALL: right(-8, 2)
# CALL: right(-9, 100)
# CALL: right(9, 100)
# CALL: right(2**63 - 1, 62)
# CALL: right(2**70, 69)
# CALL: right(1, -5)
# CALL: left(True, 3)
# CALL: right(True, True)
