"""int(): truncation of floats, of huge floats, of bools and text."""


def to_int(x):  # NATIVE
    return int(x)


# CALL: to_int(2.9)
# CALL: to_int(-2.9)
# CALL: to_int(-0.0)
# CALL: to_int(9.3e18)
# CALL: to_int(9223372036854774784.0)
# CALL: to_int(9223372036854775808.0)
# CALL: to_int(-9223372036854775808.0)
# CALL: to_int(1e25)
# CALL: to_int(True)
# CALL: to_int(2**70)
# CALL: to_int(float("inf"))
# CALL: to_int(float("nan"))
