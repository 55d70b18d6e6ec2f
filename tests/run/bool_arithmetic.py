"""bool is an int in arithmetic and keeps its type where Python says so."""


def mix(p, q):  # NATIVE
    return p + q, p - q, p * q, -p, p & q, p | q, p ^ q, not p, p == q


def divide(p, q):  # NATIVE
    return p / q, p // q, p % q, p**q


def select(p, a, b):  # NATIVE
    return p and a, p or b


# CALL: mix(True, True)
# CALL: mix(True, False)
# CALL: divide(True, True)
# CALL: divide(False, True)
# CALL: divide(True, False)
# CALL: select(True, 3, 4)
# CALL: select(False, 3, 4)
# CALL: select(0, 3.5, 4.5)
# CALL: select(2, 0, 4)
