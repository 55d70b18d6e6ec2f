"""Ints meet floats in every operator; the result type is Python's, also for huge ints."""


def mix(a, b):  # NATIVE
    return a + b, a - b, a * b


def halves(n):  # NATIVE
    if n % 2 == 0:
        return n // 2
    return n / 2


# CALL: mix(1, 0.5)
# CALL: mix(0.5, 1)
# CALL: mix(2**53 + 1, 0.0)
# CALL: mix(2**64, 1.5)
# CALL: mix(10**400, 1.5)
# CALL: mix(True, 0.25)
# CALL: mix(0, -0.0)
# CALL: halves(4)
# CALL: halves(5)
# CALL: halves(-3)
