"""A variable that may be unbound and holds a native value on one way, an object on the other."""


def largest(values, table):
    found = False
    for x in values:
        if found:
            if x > best:
                best = x
        else:
            best = x
            found = True
    if not found:
        best = table["none"]
    return best


# CALL: largest([1, 3, 2], {"none": "nothing"})
# CALL: largest([0.5], {"none": "nothing"})
# CALL: largest([], {"none": "nothing"})
# CALL: largest([], {})
