"""The line of an error inside expressions that span lines."""


def spread(a, b, c):
    return (
        a / b
        + b / c
        + c / a
    )


def in_list(values, i):
    return [
        values[0],
        values[i],
        values[-1],
    ]


def in_call(x):
    return max(
        1,
        1 // x,
        2,
    )


def in_condition(x):
    if (
        x > 1
        and 10 % x == 0
        or 1 // (x - x) > 0
    ):
        return 1
    return 0


# CALL: spread(1.0, 0.0, 2.0)
# CALL: spread(1.0, 2.0, 0.0)
# CALL: spread(0.0, 2.0, 1.0)
# CALL: in_list([1, 2], 5)
# CALL: in_call(0)
# CALL: in_condition(3)
