"""*args, **kwargs, keyword-only parameters and unpacking at call sites."""


def total(*values):
    s = 0
    for v in values:
        s += v
    return s, len(values), values


def options(a, *rest, scale=1, **extra):
    return a, rest, scale, sorted(extra.items())


def forward(*args, **kwargs):
    return options(*args, **kwargs)


def spread(values):
    return total(*values, 10, *values)


# CALL: total()
# CALL: total(1, 2.5, True)
# CALL: options(1)
# CALL: options(1, 2, 3, scale=4, x=5)
# CALL: options()
# CALL: forward(1, 2, scale=3, z=1)
# CALL: forward(scale=3)
# CALL: spread([1, 2])
