"""True division of ints is correctly rounded, also beyond 2**53."""


def quotient(a, b):  # NATIVE
    return a / b


# CALL: quotient(1, 3)
# CALL: quotient(-7, 2)
# CALL: quotient(0, -5)
# CALL: quotient(2**53 + 1, 1)
# CALL: quotient(2**53 + 1, 3)
# CALL: quotient(2**62 + 1, 2**31 - 1)
# CALL: quotient(9007199254740993, 9007199254740992)
# CALL: quotient(2**63 - 1, -1)
# CALL: quotient(-2**63, 2**63 - 1)
# CALL: quotient(10**400, 10**399)
# CALL: quotient(10**400, 3)
# CALL: quotient(1, 10**400)
# CALL: quotient(1, 0)
# CALL: quotient(0, 0)
# CALL: quotient(True, 2)
