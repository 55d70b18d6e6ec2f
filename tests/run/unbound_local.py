"""Use of a local before assignment raises UnboundLocalError with Python's words."""


def maybe(flag):
    if flag:
        x = 1
    return x


def deleted():
    y = 3
    del y
    return y


def loop_variable(values):
    for v in values:
        w = v
    return v + w


def in_except(n):
    try:
        z = 1 // n
    except ZeroDivisionError as error:
        pass
    return z, error


# CALL: maybe(True)
# CALL: maybe(False)
# CALL: deleted()
# CALL: loop_variable([1, 2])
# CALL: loop_variable([])
# CALL: in_except(0)
# CALL: in_except(1)
