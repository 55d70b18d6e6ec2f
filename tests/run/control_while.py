"""while loops with complex conditions, walrus, nested break levels."""


def collatz(n):  # NATIVE
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def newton(x):  # NATIVE
    guess = x
    while abs((step := guess - (guess * guess - x) / (2 * guess)) - guess) > 1e-12:
        guess = step
    return guess


def levels(n):  # NATIVE
    total = 0
    i = 0
    while i < n:
        j = 0
        while True:
            if j > i or total > 50:
                break
            total += j
            j += 1
        i += 1
    return total


# CALL: collatz(27)
# CALL: collatz(1)
# CALL: collatz(837799)
# CALL: newton(2.0)
# CALL: newton(1e-4)
# CALL: levels(5)
# CALL: levels(50)
