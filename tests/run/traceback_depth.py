"""Tracebacks name every frame and the line that was active in each."""


def leaf(a, b):  # NATIVE
    c = a + 1
    return (
        c
        // b
    )


def middle(a, b):  # NATIVE
    x = leaf(a, b + 1)
    x += leaf(a,
              b)
    return x


def top(values):  # NATIVE
    total = 0
    for v in values:
        total += middle(v, v)
    return total


# CALL: top([1, 2])
# CALL: top([3, 0])
# CALL: top([-1])
# CALL: leaf(1, 0)
