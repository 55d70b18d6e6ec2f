"""float() of ints rounds to nearest even and raises when too large."""


def to_float(x):  # NATIVE
    return float(x)


def to_bool(x):  # NATIVE
    return bool(x)


# CALL: to_float(2**53 + 1)
# CALL: to_float(2**63 - 1)
# CALL: to_float(-(2**63))
# CALL: to_float(2**64 + 2**11)
# CALL: to_float(10**308)
# CALL: to_float(10**309)
# CALL: to_float(True)
# CALL: to_float(-0.0)
# CALL: to_bool(0.0)
# CALL: to_bool(-0.0)
# CALL: to_bool(float("nan"))
# CALL: to_bool(0)
# CALL: to_bool(2**70)
# CALL: to_bool([])
# CALL: to_bool([0])
# CALL: to_bool(())
