"""Arguments, operands, targets and defaults are evaluated in Python's order."""


def trace(label, value):  # NATIVE
    print(label)
    return value


def combine(a, b, c=0):  # NATIVE
    return a - b + c


def order():  # NATIVE
    return combine(trace("first", 1), trace("second", 2), c=trace("third", 3))


def subscripts():  # NATIVE
    values = [1, 2, 3]
    values[trace("index", 1)] = trace("value", 9)
    values[trace("aug index", 0)] += trace("aug value", 5)
    return values


def operands(x):  # NATIVE
    return trace("left", x) * trace("right", 2) + trace("last", 1)


def keywords_reversed():  # NATIVE
    return combine(b=trace("b", 2), a=trace("a", 1))


# CALL: order()
# CALL: subscripts()
# CALL: operands(3)
# CALL: keywords_reversed()
