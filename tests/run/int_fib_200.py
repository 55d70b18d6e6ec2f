"""Fibonacci numbers far beyond 64 bits, iteratively and by doubling."""


def fib(n):  # NATIVE
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fib_pair(n):
    if n == 0:
        return 0, 1
    a, b = fib_pair(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    if n % 2 == 0:
        return c, d
    return d, c + d


# CALL: fib(10)
# CALL: fib(92)
# CALL: fib(93)
# CALL: fib(200)
# CALL: fib_pair(200)
# CALL: fib_pair(90)
