"""An int overflow inside a callee: the caller's loop goes on with the huge value."""


def square_plus(x, k):  # NATIVE
    print("in", x)
    y = x * x
    print("mid", y)
    return y + k


def outer(n, x):  # NATIVE
    out = []
    for k in range(n):
        out.append(x)
        x = square_plus(x, k)
    return x, out


# CALL: outer(3, 2)
# CALL: outer(6, 10)
# CALL: outer(3, -(2**40))
