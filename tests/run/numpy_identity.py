"""Arrays go in and out without a copy: the same object, or a view of the same memory."""


def same(x):  # NATIVE
    return x


def choose(a, b, first):  # NATIVE
    if first:
        return a
    return b


def pair(x):  # NATIVE
    return x, x


def new(n):
    y = np_zeros(n)
    return y, y[1:]


from numpy import zeros as np_zeros  # noqa: E402

# CALL: (x := np.arange(4.0))
# CALL: same(x) is x
# CALL: same(x)
# CALL: choose(x, x[1:], False)
# CALL: choose(x, x[1:], True) is x
# CALL: pair(x)
# CALL: new(3)
# CALL: same(x[1:]).base is x
