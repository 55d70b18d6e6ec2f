"""Comparison of ints and floats is exact where a conversion would round."""


def order(a, b):  # NATIVE
    return a < b, a <= b, a == b, a != b, a > b, a >= b


# CALL: order(2**53 + 1, float(2**53))
# CALL: order(float(2**53), 2**53 + 1)
# CALL: order(2**63, float(2**63))
# CALL: order(2**63 - 1, float(2**63))
# CALL: order(-2**63, -float(2**63))
# CALL: order(1, float("nan"))
# CALL: order(float("nan"), float("nan"))
# CALL: order(10**400, float("inf"))
# CALL: order(-(10**400), float("-inf"))
# CALL: order(0, -0.0)
# CALL: order(True, 1)
# CALL: order(True, 1.0)
# CALL: order(False, -1)
# CALL: order(9007199254740993, 9007199254740992.0)
