"""sum over lists, tuples, ranges and generators, with a start value."""


def of(values):  # NATIVE
    return sum(values)


def started(values, start):  # NATIVE
    return sum(values, start)


def of_range(n):  # NATIVE
    return sum(range(n)), sum(range(0, n, 3)), sum(range(n, 0, -1))


def of_generator(n):
    return sum(i * i for i in range(n) if i % 2)


# CALL: of([1, 2, 3])
# CALL: of([0.1] * 10)
# CALL: of([1, 0.5, 2])
# CALL: of([])
# CALL: of((1, 2))
# CALL: of([-0.0])
# CALL: started([1, 2], 0.5)
# CALL: started([0.25], 1)
# CALL: started([], -0.0)
# CALL: of_range(10)
# CALL: of_range(0)
# CALL: of_generator(10)
