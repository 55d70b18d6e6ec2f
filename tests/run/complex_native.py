# Complex arithmetic, bit for bit, and its errors.


def arithmetic(a, b):  # NATIVE
    return [a + b, a - b, a * b, -a, +a, a == b, a != b, a.conjugate(), a.real, b.imag, not a]


def quotient(a, b):  # NATIVE
    return a / b


def powers(a):  # NATIVE
    return [a**0, a**1, a**2, a**7, a**-3]


def power(a, n):  # NATIVE
    return a**n


def mixed(a, x, n):  # NATIVE
    return [a + x, x - a, a * n, n + a, a == x, a == n, n * a, a - n, x * a, a / 2, 1 / (a + 5)]


def size(a):  # NATIVE
    return abs(a)


def made(x, y):  # NATIVE
    return complex(x, y), complex(y), str(complex(x, y)), repr(complex(-0.0, x)), f"{complex(x, y)}"


def escape(c, n):  # NATIVE
    z = 0j
    for i in range(n):
        z = z * z + c
        if abs(z) > 2.0:
            return i
    return n


def roots(a, b, c):
    d = (b * b - 4 * a * c) ** 0.5
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


# CALL: arithmetic(1.5 + 2j, 0.5 - 1j)
# CALL: arithmetic(complex(-0.0, 0.0), complex(0.0, -0.0))
# CALL: arithmetic(1e308 + 1e308j, 1e308 - 1e308j)
# CALL: quotient(1 + 2j, 3 - 4j)
# CALL: quotient(1 + 2j, 3e-320 - 4j)
# CALL: quotient(1 + 2j, 0j)
# CALL: quotient(1 + 2j, complex("nan"))
# CALL: quotient(complex("inf"), 1j)
# CALL: powers(1.5 + 2j)
# CALL: powers(0j)
# CALL: powers(1e200 + 1e200j)
# CALL: power(1.1 + 0.1j, 100)
# CALL: power(1.1 + 0.1j, 101)
# CALL: power(0j, -1)
# CALL: power(0j, 0)
# CALL: mixed(1.5 + 2j, 2.5, 3)
# CALL: mixed(complex(0.0, -0.0), -0.0, 0)
# CALL: mixed(3 + 0j, 3.0, 3)
# CALL: size(3 + 4j)
# CALL: size(1e308 + 1e308j)
# CALL: size(complex("inf"))
# CALL: size(complex("nan"))
# CALL: made(1.5, -2.5)
# CALL: made(0.0, -0.0)
# CALL: made(float("nan"), float("-inf"))
# CALL: escape(0.1 + 0.2j, 50)
# CALL: escape(1 + 1j, 50)
# CALL: roots(1.0, 2.0, 5.0)
