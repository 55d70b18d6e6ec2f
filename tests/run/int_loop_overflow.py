"""An overflow in the middle of a loop, after appends and prints: nothing is lost or repeated."""


def grow(n, start):  # NATIVE
    seen = []
    total = start
    for i in range(n):
        print("step", i, total)
        seen.append(i)
        total = total * 3 + i
    return total, seen


# CALL: grow(3, 1)
# CALL: grow(50, 1)
# CALL: grow(4, 2**62)
