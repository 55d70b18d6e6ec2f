"""One variable holds values of several types over time."""


def evolve(n):  # NATIVE
    x = 0
    for i in range(n):
        if i == 2:
            x = x + 0.5
        elif i == 4:
            x = None
        elif x is None:
            x = i
        else:
            x = x + 1
    return x


def flag_or_number(values):  # NATIVE
    last = False
    for v in values:
        if v > 2:
            last = v
    return last


def reuse(n):
    v = n
    a = v + 1
    v = v / 2
    b = v * 2
    v = str(v)
    c = v + "!"
    v = [v]
    return a, b, c, v


def swap_types(a, b, n):  # NATIVE
    for _ in range(n):
        a, b = b, a
    return a, b


# CALL: [evolve(n) for n in range(8)]
# CALL: flag_or_number([1, 2])
# CALL: flag_or_number([1, 3])
# CALL: flag_or_number([1, 3.5])
# CALL: reuse(3)
# CALL: swap_types(1, 2.5, 3)
# CALL: swap_types(1, None, 2)
