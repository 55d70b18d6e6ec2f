"""An overflow inside a generator and inside its consumer."""


def growing(n, k):
    x = 1
    for i in range(n):
        yield x
        x = x * k + i


def consume(n, k):
    total = 1
    for v in growing(n, k):
        total = total * 2 + v
    return total


# CALL: list(growing(4, 3))
# CALL: list(growing(45, 3))
# CALL: consume(10, 2)
# CALL: consume(100, 2)
# CALL: consume(5, 2**40)
