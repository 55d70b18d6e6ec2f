"""1-D slice views share memory with their base; stores through them are seen."""


def window(x, a, b):  # NATIVE
    return x[a:b]


def stepped(x):  # NATIVE
    return x[::2], x[::-1], x[1:-1]


def fill(x, a, b, v):  # NATIVE
    x[a:b] = v


def through_view(x):  # NATIVE
    y = x[1:]
    y[0] = 99
    return y


def copy_store(x, y):
    x[1:3] = y


def sum_of_window(x, a, b):  # NATIVE
    s = 0.0
    for v in x[a:b]:
        s += v
    return s


# CALL: (x := np.arange(6.0))
# CALL: (y := window(x, 1, 4))
# CALL: fill(x, 2, 5, -1)
# CALL: y
# CALL: window(x, -2, 100)
# CALL: window(x, 4, 2)
# CALL: window(np.arange(4), 1, 3)
# CALL: stepped(x)
# CALL: through_view(x)
# CALL: copy_store(x, np.array([7.0, 8.0]))
# CALL: copy_store(x, np.array([7.0, 8.0, 9.0]))
# CALL: copy_store(x, x[2:4])
# CALL: copy_store(x, 5)
# CALL: sum_of_window(x, 1, 3)
# CALL: sum_of_window(x, 3, 1)
