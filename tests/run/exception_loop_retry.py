"""Exceptions raised and handled inside a hot loop."""


def count_failures(values):
    good = 0
    bad = 0
    for v in values:
        try:
            good += 100 // v
        except ZeroDivisionError:
            bad += 1
        finally:
            good += 1
    return good, bad


def first_valid(values):
    for v in values:
        try:
            return 1.0 / v
        except ZeroDivisionError:
            continue
    raise ValueError("no valid value")


def raised_in_else(n):
    try:
        x = n + 1
    except ValueError:
        x = 0
    else:
        x = x // n
    return x


# CALL: count_failures([1, 0, 5, 0])
# CALL: count_failures([])
# CALL: first_valid([0, 0, 4])
# CALL: first_valid([0, 0])
# CALL: raised_in_else(0)
# CALL: raised_in_else(2)
