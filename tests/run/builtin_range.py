"""range with every sign of step, empty ranges, bounds near 2**63, changes to the loop variable."""


def collect(a, b, c):  # NATIVE
    out = []
    for i in range(a, b, c):
        out.append(i)
    return out


def reassigned(n):  # NATIVE
    out = []
    for i in range(n):
        out.append(i)
        i += 100
    return out


def after(n):
    for i in range(n):
        pass
    return i


def bound_changes(n):  # NATIVE
    count = 0
    for _ in range(n):
        n += 5
        count += 1
    return count, n


# CALL: collect(0, 5, 1)
# CALL: collect(5, 0, -2)
# CALL: collect(0, 5, -1)
# CALL: collect(3, 3, 1)
# CALL: collect(-5, 6, 4)
# CALL: collect(0, 5, 0)
# CALL: collect(2**63 - 3, 2**63 - 1, 1)
# CALL: collect(2**63 - 2, 2**63 + 2, 1)
# CALL: collect(-2**63 + 2, -2**63 - 2, -1)
# CALL: collect(0, 2**63 - 1, 2**62)
# CALL: reassigned(3)
# CALL: after(3)
# CALL: after(0)
# CALL: bound_changes(3)
