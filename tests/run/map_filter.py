"""map and filter consumed where they are made: builtins, functions, lambdas, StopIteration, errors."""


def half(x):
    return x / 2


def positive(x):
    return x > 0


def numbers(line):  # NATIVE
    return list(map(int, line.split())), sum(map(float, line.split()))


def halves(xs):  # NATIVE
    return [h for h in map(half, xs)], sum(map(half, xs)), max(map(abs, xs))


def filtered(xs):  # NATIVE
    return list(filter(positive, xs)), sum(filter(None, xs))


def looped(xs):  # NATIVE
    total = 0.0
    for h in map(half, filter(positive, xs)):
        if h > 3:
            break
        total += h
    return total


def unpacked(line):
    a, b = map(int, line.split())
    return a, b


def stopping(iterators):
    return list(map(next, iterators))


def stopping_filter(iterators):
    return [x for x in filter(next, iterators)] == []


def stopping_inside(iterators):
    return sum(x + 1 for x in map(next, iterators))


def not_iterable(x):
    return list(map(half, x))


def failing(xs):
    return sorted(map(half, xs))


def lambdas(xs, k):
    return list(map(lambda x: x * k, xs)), list(filter(lambda x: x > k, xs))


def several(xs, ys):
    return list(map(max, xs, ys))


# CALL: numbers("1 2 3")
# CALL: numbers("")
# CALL: numbers("1 x")
# CALL: halves([4, 3, -8])
# CALL: halves([])
# CALL: filtered([1, -2, 3, 0])
# CALL: looped([1, -2, 4, 9, 1])
# CALL: unpacked("3 4")
# CALL: unpacked("3")
# CALL: stopping([iter([1]), iter([2]), iter([]), iter([4])])
# CALL: stopping_filter([iter([]), iter([2])])
# CALL: stopping_inside([iter([1]), iter([]), iter([2])])
# CALL: not_iterable(5)
# CALL: failing([1, "a"])
# CALL: lambdas([1, 2, 3], 2)
# CALL: several([1, 5], [2, 3, 4])
