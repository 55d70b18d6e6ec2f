"""A generator function that closes over a variable, or else a Python object: it is needed as a function object."""

from functools import partial


def perms(items, r):
    def whole(xs):
        yield tuple(xs)
        yield size

    def part(xs, r):
        yield tuple(xs[:r])

    size = len(items)
    if r is None:
        r = size
    algorithm = whole if r == size else partial(part, r=r)
    if 0 < r <= size:
        return algorithm(items)
    return iter(() if r else ((),))


def count(items, r):
    return sum(1 for _ in perms(items, r)), list(perms(items, r))


# CALL: count("plain", None)
# CALL: count([1, 2, 3], 2)
# CALL: count([1, 2, 3], 0)
# CALL: count([1, 2, 3], 4)
