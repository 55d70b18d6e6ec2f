"""An overflow in the middle of an expression whose left part had effects."""


def noisy(x):  # NATIVE
    print("seen", x)
    return x


def sum_of(a, b, c):  # NATIVE
    return noisy(a) + noisy(b) * noisy(c) - noisy(a)


def call_arguments(a, b):  # NATIVE
    return max(noisy(a), a * b, noisy(b))


def in_list(values, i, a, b):  # NATIVE
    values[noisy(i)] = a * b + noisy(1)
    values[i] += a * b
    return values


def in_text(a, b):
    return f"{noisy(a)} {a * b} {noisy(b)}"


def chained(a, b):  # NATIVE
    return noisy(a) < a * b < noisy(2**62)


# CALL: sum_of(1, 2, 3)
# CALL: sum_of(1, 2**40, 2**40)
# CALL: sum_of(2**63 - 1, 1, 1)
# CALL: call_arguments(2, 3)
# CALL: call_arguments(2**40, 2**40)
# CALL: in_list([0, 0], 1, 2, 3)
# CALL: in_list([0, 0], 1, 2**40, 2**40)
# CALL: in_list([0, 0], 5, 2**40, 2**40)
# CALL: in_text(2**40, 2**40)
# CALL: chained(2, 3)
# CALL: chained(2**40, 2**40)
