"""Comprehensions: conditions, nesting, scope of the variable, errors inside."""


def squares(n):
    return [i * i for i in range(n)]


def odd_halves(values):
    return [v / 2 for v in values if v % 2]


def grid(n, m):
    return [[i * m + j for j in range(m)] for i in range(n)]


def flat(rows):
    return [x for row in rows for x in row if x]


def scope():
    i = 10
    values = [i for i in range(3)]
    return i, values


def failing(values):
    return [1 // v for v in values]


# CALL: squares(5)
# CALL: squares(0)
# CALL: odd_halves([1, 2, 3])
# CALL: grid(2, 3)
# CALL: flat([[1, 0], [2]])
# CALL: scope()
# CALL: failing([1, 2])
# CALL: failing([1, 0])
