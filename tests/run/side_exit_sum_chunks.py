"""Sums that pass 2**63 at every position of a long list are exact."""


def total(values):  # NATIVE
    s = 0
    for v in values:
        s += v
    return s


def weighted(values):  # NATIVE
    s = 0
    for i in range(len(values)):
        s += values[i] * i
    return s


def alternating(n, big):  # NATIVE
    s = 0
    for i in range(n):
        if i % 2:
            s -= big
        else:
            s += big
    return s


# SETUP:
# def positions(n):
#     out = []
#     for at in range(n):
#         values = [1] * n
#         values[at] = 2**63 - 1
#         out.append(total(values))
#         values[at] = -(2**63)
#         values[0] = -1
#         out.append(total(values))
#     return out
#
# CALL: positions(70)
# CALL: total([2**62] * 1000)
# CALL: total([2**62] * 500 + [-(2**62)] * 500)
# CALL: weighted([2**60] * 100)
# CALL: weighted([2**60, -(2**60)] * 64)
# CALL: alternating(1000, 2**63 - 1)
# CALL: alternating(1001, 2**63 - 1)
# CALL: alternating(5, 2**63)
