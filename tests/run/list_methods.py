"""Every list method on ints and floats, and their errors."""


def edit(values):
    values.append(5)
    values.insert(0, -1)
    values.insert(-1, 77)
    values.insert(100, 99)
    values.extend([1, 2])
    values.remove(5)
    values.reverse()
    return values.pop(), values.pop(0), values.index(1), values.count(1), values


def sort(values):
    values.sort()
    return values


def sort_down(values):
    values.sort(reverse=True)
    return values


def copies(values):
    other = values.copy()
    other.append(1)
    values.clear()
    return values, other


def remove(values, x):
    values.remove(x)
    return values


def index(values, x):
    return values.index(x)


def index_from(values, x, start):
    return values.index(x, start)


# CALL: edit([3, 4])
# CALL: sort([3, 1, 2])
# CALL: sort([2.5, -1.0, 2.5, 0.0, -0.0])
# CALL: sort_down([1, 2.0, True, 2])
# CALL: sort([1, "a"])
# CALL: copies([1, 2])
# CALL: remove([1, 2.0], 2)
# CALL: remove([1], 5)
# CALL: index([1, 2, 3], 3)
# CALL: index([1], 9)
# CALL: index([1.5, float("nan")], float("nan"))
# CALL: index_from([1, 2, 1], 1, 1)
