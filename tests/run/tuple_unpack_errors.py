"""Unpacking the wrong number of values, and tuple index errors."""


def pair(values):
    a, b = values
    return a + b


def pick(t, i):
    return t[i]


# CALL: pair([1, 2])
# CALL: pair([1])
# CALL: pair([1, 2, 3])
# CALL: pair(5)
# CALL: pair((1.0, 2))
# CALL: pick((1, 2), 5)
# CALL: pick((1, 2), -3)
# CALL: pick((1, 2), -2)
