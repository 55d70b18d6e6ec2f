"""The power operator and pow() with ints: signs, overflow, negative exponents, modulus."""


def power(a, b):  # NATIVE
    return a**b


def modular(a, b, m):
    return pow(a, b, m)


# CALL: power(2, 10)
# CALL: power(2, 62)
# CALL: power(2, 63)
# CALL: power(-2, 63)
# CALL: power(-2, 64)
# CALL: power(3, 40)
# CALL: power(3, 39)
# CALL: power(10, 19)
# CALL: power(0, 0)
# CALL: power(0, 5)
# CALL: power(-1, 2**40 + 1)
# CALL: power(2, -1)
# CALL: power(-2, -3)
# CALL: power(0, -1)
# CALL: power(True, 3)
# CALL: power(2, True)
# CALL: modular(3, 200, 13)
# CALL: modular(-3, 5, 7)
# CALL: modular(3, -1, 7)
# CALL: modular(2, 5, -7)
# CALL: modular(2, 5, 0)
# CALL: modular(2, -1, 4)
