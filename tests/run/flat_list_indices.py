"""A matrix in a flat list with computed indices, and what happens just outside of it."""


def transpose(s, rows, cols):  # NATIVE
    out = [0.0] * (rows * cols)
    for i in range(rows):
        a = i * cols
        for j in range(cols):
            out[j * rows + i] = s[a + j]
    return out


def lanes(s, a, width):  # NATIVE
    total = 0.0
    for k in range(width):
        total += s[a + k]
    return total


# CALL: transpose([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 2, 3)
# CALL: transpose([1.0, 2.0, 3.0], 2, 2)
# CALL: transpose([], 0, 5)
# CALL: lanes([1.0, 2.0, 3.0, 4.0], 1, 2)
# CALL: lanes([1.0, 2.0, 3.0, 4.0], -2, 4)
# CALL: lanes([1.0, 2.0, 3.0, 4.0], 2, 3)
# CALL: lanes([1.0, 2.0, 3.0, 4.0], -5, 2)
# CALL: lanes([1.0], 0, -3)
