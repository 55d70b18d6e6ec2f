"""enumerate with a start, zip of unequal lengths, nested unpacking, range objects."""


def weighted(values):  # NATIVE
    total = 0
    for i, v in enumerate(values):
        total += i * v
    return total


def started(values):
    out = []
    for i, v in enumerate(values, 10):
        out.append(i + v)
    return out


def pairs(a, b):  # NATIVE
    out = []
    for i, (x, y) in enumerate(zip(a, b)):
        out.append(i + x * y)
    return out


def triple(a, b, c):  # NATIVE
    s = 0.0
    for x, y, z in zip(a, b, c):
        s += x * y - z
    return s


def strict(a, b):
    return [x + y for x, y in zip(a, b, strict=True)]


# CALL: weighted([1.5, 2.5])
# CALL: weighted([])
# CALL: started([1, 2, 3])
# CALL: pairs([1, 2, 3], [4, 5])
# CALL: pairs([], [4, 5])
# CALL: triple([1.0, 2.0], [3.0, 4.0, 5.0], [0.5, 0.25, 9.0])
# CALL: strict([1], [2])
# CALL: strict([1], [2, 3])
