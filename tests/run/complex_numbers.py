"""complex arithmetic, attributes, abs and errors."""


def arithmetic(a, b):
    return a + b, a * b, a - b, a == b


def divide(a, b):
    return a / b


def parts(z):
    return z.real, z.imag, z.conjugate(), abs(z), -z, z**2


# CALL: arithmetic(1 + 2j, 3 - 1j)
# CALL: arithmetic(1 + 2j, 2)
# CALL: divide(1 + 2j, 3 - 4j)
# CALL: divide(1j, 0)
# CALL: parts(3 + 4j)
# CALL: parts(-0.0 + 0j)
