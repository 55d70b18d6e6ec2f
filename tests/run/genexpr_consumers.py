"""Generator expressions consumed where they are made become loops: values, order of effects, errors and tracebacks."""

# TIMEOUT: 120


def sums(xs):  # NATIVE
    return sum(x * x for x in xs), sum((x for x in xs if x > 1), 10), sum((x for x in xs), start=-1)


def float_sum(xs, k):  # NATIVE
    return sum(k * x for x in xs)


def nested(n):  # NATIVE
    return sum(i * j for i in range(n) for j in range(i) if (i + j) % 2)


def inner_generator(xs):  # NATIVE
    return sum(y + 1 for y in (x * 2 for x in xs))


def any_all(xs, limit):  # NATIVE
    return any(x > limit for x in xs), all(x > limit for x in xs), any(x for x in xs), all(x for x in xs)


def extremes(xs):  # NATIVE
    return min(x * x - x for x in xs), max(abs(x) for x in xs)


def with_default(xs):  # NATIVE
    return min((x for x in xs if x > 5), default=-1), max((x for x in xs), default=0)


def by_key(xs):
    return min((x for x in xs), key=lambda v: (v % 3, -v)), max((x for x in xs), key=lambda v: -v, default=None)


def listed(xs):  # NATIVE
    return list(x + 1 for x in xs), sorted(-x for x in xs), sorted((x for x in xs), reverse=True)


def others(xs):
    return tuple(x + 1 for x in xs), set(x % 3 for x in xs), dict((x, x * x) for x in xs)


def first(xs):
    return next((x for x in xs if x > 2), None), next(x for x in xs)


def joined(xs):  # NATIVE
    return ", ".join(str(x) for x in xs), "".join(c for c in "abcabc" if c != "b")


def looped(xs):  # NATIVE
    total = 0
    for v in (x + 1 for x in xs):
        if v == 3:
            continue
        if v > 6:
            break
        total += v
    else:
        total += 100
    return total


def numbered(xs):  # NATIVE
    total = 0
    for i, v in enumerate((x * x for x in xs), start=1):
        total += i * v
    return total


def changes(xs):  # NATIVE
    k = 1
    out = []
    for v in (x * k for x in xs):
        k += 1
        out.append(v)
    return out, k


def effects(xs, log):
    def note(x):
        log.append(x)
        return x

    return any(note(x) > 1 for x in xs), sorted((note(x) for x in xs), reverse=note(0))


def divide(xs):
    return sum(10 // x for x in xs)


def stop(xs):
    return sum(next(x) for x in xs)


def index_sum(grid):  # NATIVE
    return sum(grid[i][i] for i in range(len(grid) + 1))


def overflow(n):  # NATIVE
    return sum(x * x * x for x in range(n, n + 3)), max(x**7 for x in range(n))


def shadowed(xs, sum=len):
    return sum([x for x in xs]), sum(list(x for x in xs))


class Odd:
    def __add__(self, other):
        raise ValueError("no sum")

    __radd__ = __add__


def bad_sum(n):
    return sum(Odd() for _ in range(n))


def comparing(xs):
    return max(x for x in xs)


def multi_line(xs):
    return max(10 // x for x in xs if x != 5)


# CALL: sums([1, 2, 3])
# CALL: sums([])
# CALL: float_sum([0.1, 0.2, 0.3], 3)
# CALL: float_sum([], 3)
# CALL: nested(7)
# CALL: inner_generator([1, 2])
# CALL: any_all([1, 2, 3], 2)
# CALL: any_all([], 2)
# CALL: extremes([3, -4, 2])
# CALL: extremes([])
# CALL: with_default([3, -4, 2])
# CALL: with_default([])
# CALL: by_key([3, 4, 5, 7])
# CALL: by_key([])
# CALL: listed([3, 1, 2])
# CALL: others([3, 1, 5])
# CALL: first([1, 3])
# CALL: first([])
# CALL: joined([1, 2])
# CALL: looped([1, 2, 3])
# CALL: looped([1, 2, 7, 3])
# CALL: numbered([1, 2, 3])
# CALL: changes([1, 2, 3])
# CALL: effects([1, 2, 3], [])
# CALL: (log := [])
# CALL: [effects([1, 2, 3], log), log]
# CALL: divide([5, 2])
# CALL: divide([5, 0, 2])
# CALL: stop([iter([1]), iter([])])
# CALL: index_sum([[1, 2], [3, 4]])
# CALL: overflow(3)
# CALL: overflow(2000000)
# CALL: overflow(3000000)
# CALL: shadowed([1, 2])
# CALL: bad_sum(0)
# CALL: bad_sum(1)
# CALL: comparing([1, 2])
# CALL: comparing([1, "a"])
# CALL: comparing([float("nan"), 1.0])
# CALL: multi_line([5, 2])
# CALL: multi_line([5, 0])
# CALL: multi_line([5])
