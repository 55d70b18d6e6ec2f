"""if chains, conditional expressions, short-circuit values and truth of every scalar type."""


def sign(x):  # NATIVE
    return 1 if x > 0 else -1 if x < 0 else 0


def grade(x):  # NATIVE
    if x >= 90:
        return 4
    elif x >= 80:
        return 3
    elif not x:
        return -1
    else:
        return 0


def truth(a, b):  # NATIVE
    return (a and b), (a or b), (not a), (a if b else -1)


# CALL: sign(3)
# CALL: sign(-2.5)
# CALL: sign(float("nan"))
# CALL: grade(95)
# CALL: grade(85.5)
# CALL: grade(0)
# CALL: grade(1)
# CALL: truth(0, 5)
# CALL: truth(2, 0.0)
# CALL: truth(0.0, 7)
# CALL: truth(1.5, 2.5)
