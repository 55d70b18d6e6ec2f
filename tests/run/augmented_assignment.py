"""Every augmented operator on names, items and attributes."""


def names(a, b):  # NATIVE
    a += b
    a -= 1
    a *= 3
    a //= 2
    a **= 2
    a %= 1000
    a <<= 3
    a >>= 1
    a |= 5
    a &= 0xFFFF
    a ^= 3
    return a


def items(values, i):  # NATIVE
    values[i] += 1
    values[i] *= 2
    values[i - 1] -= 3
    return values


def true_division(x):  # NATIVE
    x /= 4
    return x


# CALL: names(5, 7)
# CALL: names(-5, 2**62)
# CALL: items([1, 2, 3], 1)
# CALL: items([1.5, 2.5], 0)
# CALL: items([1], 3)
# CALL: true_division(3)
# CALL: true_division(True)
