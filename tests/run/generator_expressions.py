"""Generator expressions inside builtins, laziness and errors inside them."""


def checks(values):
    return any(v > 2 for v in values), all(v > 0 for v in values), max(v * v for v in values)


def lazy(values):
    g = (10 // v for v in values)
    values.append(5)
    return next(g), list(g)


def first(values):
    return next((v for v in values if v > 1), None)


# CALL: checks([1, 2, 3])
# CALL: checks([])
# CALL: lazy([1, 2])
# CALL: lazy([1, 0])
# CALL: first([1, 1])
# CALL: first([1, 2])
