"""divmod of ints and floats, the smallest int divided by -1 included."""


def both(a, b):
    return divmod(a, b)


# CALL: both(7, 2)
# CALL: both(-7, 2)
# CALL: both(7, -2)
# CALL: both(-7, -2)
# CALL: both(-2**63, -1)
# CALL: both(-2**63, 1)
# CALL: both(7.5, 2)
# CALL: both(-7.5, 2.0)
# CALL: both(-0.0, 3.0)
# CALL: both(1, 0)
# CALL: both(1.5, 0)
