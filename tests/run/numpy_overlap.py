"""Two parameters that share memory behave as in Python."""


def shift(dst, src):  # NATIVE
    for i in range(len(src)):
        dst[i] = src[i]


def blend(a, b):  # NATIVE
    for i in range(len(a)):
        a[i] = a[i] + b[i]
        b[i] = a[i] * 2


# CALL: (x := np.arange(6.0))
# CALL: shift(x[1:], x[:-1])
# CALL: (y := np.arange(6.0))
# CALL: shift(y[:-1], y[1:])
# CALL: (z := np.arange(4.0))
# CALL: blend(z, z)
# CALL: blend(z, z[::-1])
