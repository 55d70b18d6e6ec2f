"""Two names for one list; a list stored in itself, in a tuple, in another list."""


def two_names():  # NATIVE
    a = [1, 2]
    b = a
    b.append(3)
    c = a[:]
    c.append(4)
    return a, b, c, a is b, a is c


def matrix(n):
    rows = [[0] * n] * n
    good = [[0] * n for _ in range(n)]
    rows[0][0] = 1
    good[0][0] = 1
    return rows, good


def cyclic():
    a = [1]
    a.append(a)
    return a


def both(a, b):  # NATIVE
    a.append(1)
    b.append(2)
    return len(a), len(b)


def augmented(values):
    other = values
    values += [1]
    values = values + [2]
    return values, other


# CALL: two_names()
# CALL: matrix(2)
# CALL: cyclic()
# CALL: (x := [0])
# CALL: both(x, x)
# CALL: both(x, [0])
# CALL: augmented(x)
