"""Tracebacks through alternating compiled and Python frames."""


def outer(callback, n):
    return callback(n) + 1


def inner(n):
    return 10 // n


def again(callback, n):
    try:
        return outer(callback, n)
    except ZeroDivisionError as error:
        raise RuntimeError("wrapped") from error


# SETUP:
# def bounce(n):
#     return inner(n - 1) * 2
#
# def twice(n):
#     return outer(bounce, n)
#
# CALL: outer(bounce, 5)
# CALL: outer(bounce, 1)
# CALL: outer(twice, 1)
# CALL: again(twice, 1)
