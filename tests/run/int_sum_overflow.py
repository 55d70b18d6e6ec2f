"""Sums of a list that pass 2**63 on the way or at the end."""


def total(values):  # NATIVE
    s = 0
    for v in values:
        s += v
    return s


def built_in(values):  # NATIVE
    return sum(values), sum(values, 10)


# CALL: total([2**62, 2**62])
# CALL: total([2**62, 2**62, -(2**62), -(2**62)])
# CALL: total([-(2**63), -1, 2])
# CALL: total([])
# CALL: built_in([2**62, 2**62])
# CALL: built_in([2**63 - 1] * 5)
# CALL: built_in([2**62, 2**62, -(2**62)])
# CALL: built_in([])
# CALL: built_in([True, False, True])
