"""sorted, list.sort, min and max with key functions: lambdas, functions, builtins; stability, errors, the list meanwhile."""


def by_lambda(pairs):  # NATIVE
    a = sorted(pairs, key=lambda p: (-p[1], p[0]))
    b = sorted(pairs, key=lambda p: p[1], reverse=True)
    c = sorted(pairs, key=lambda p: p[1])
    return a, b, c


def in_place(xs, k):  # NATIVE
    xs.sort(key=lambda x: (x % k, -x))
    return xs


def in_place_reverse(xs):
    ys = xs
    r = ys.sort(key=lambda x: x // 3, reverse=True)
    return r, ys is xs, xs


def by_captured(dist):  # NATIVE
    order = list(range(len(dist)))
    order.sort(key=lambda i: dist[i])
    best = min(order, key=lambda i: abs(dist[i] - 2.0))
    worst = max(range(len(dist)), key=lambda i: abs(dist[i] - 2.0))
    return order, best, worst


def magnitude(x):
    return x * x


def by_function(xs):  # NATIVE
    return sorted(xs, key=magnitude), sorted(xs, key=abs), max(xs, key=magnitude), min(xs, key=abs)


def by_text(words):  # NATIVE
    return sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), max(words, key=len)


def by_variable(xs, key):
    return sorted(xs, key=key), min(xs, key=key), sorted(xs, key=key, reverse=True)


def empty(xs):
    a = sorted(xs, key=lambda x: -x)
    b = max(xs, key=lambda x: -x, default=7)
    return a, b, min(xs, key=abs)


def looks_at_list(xs):
    seen = []

    def key(x):
        seen.append(len(xs))
        return -x

    xs.sort(key=key)
    return xs, seen


def changes_list(xs):
    def key(x):
        xs.append(x)
        return -x

    try:
        xs.sort(key=key)
    except ValueError as e:
        return str(e), xs


def key_fails(xs):
    def key(x):
        if x == 3:
            raise KeyError(x)
        return -x

    try:
        xs.sort(key=key)
    finally:
        xs.append(100)


def key_fails_here(xs):
    return sorted(xs, key=lambda x: 1 // x)


def incomparable(xs):
    return sorted(xs, key=lambda x: [x, "a"][x % 2])


def incomparable_in_place(xs):
    try:
        xs.sort(key=lambda x: [x, "a"][x % 2])
    except TypeError as e:
        return str(e), xs


def nans(xs):
    return sorted(xs, key=lambda x: x * 2.0), min(xs, key=lambda x: x + 1.0), max(xs, key=lambda x: -x)


def many(n):  # NATIVE
    xs = [(i * 7919) % 1009 for i in range(n)]
    ys = sorted(xs, key=lambda x: x % 10)
    zs = sorted(xs, key=lambda x: -(x % 10))
    ws = sorted(xs, key=lambda x: x % 10, reverse=True)
    return ys, zs, ws


def keys_overflow(xs):
    return sorted(xs, key=lambda x: x * 2**60), max(xs, key=lambda x: x * 2**61)


def not_iterable(x):
    return sorted(x, key=lambda y: y)


class Sorter:
    def __init__(self):
        self.calls = []

    def sort(self, key=None, reverse=False):
        self.calls.append((key is None, reverse))
        return "sorted"


def other_sort(s):
    return s.sort(key=lambda x: x), s.sort(key=None), s.sort(reverse=True, key=len), s.calls


# TIMEOUT: 90


def by_count(words):  # NATIVE
    d = {}
    for w in words:
        d[w] = d.get(w, 0) + len(w)
    return sorted(d, key=d.get), sorted(d, key=d.get, reverse=True)


def not_counted(words):
    d = {"a": 1, "b": 2}
    return sorted(words, key=d.get)


# CALL: by_lambda([(1, 2), (3, 2), (0, 5), (2, 1), (1, 5)])
# CALL: in_place([5, 3, 8, 1, 9, 2], 3)
# CALL: in_place_reverse([5, 3, 8, 1, 9, 2])
# CALL: (kept := [4, 9, 1])
# CALL: in_place(kept, 2)
# CALL: kept
# CALL: by_captured([2.5, 0.5, 9.0, 2.0, 1.5])
# CALL: by_function([3, -1, 2, -5, 1])
# CALL: by_text(["pear", "fig", "apple", "kiwi"])
# CALL: by_variable([3, -1, 2], None)
# CALL: by_variable([3, -1, 2], abs)
# CALL: by_variable(["a", "B"], str.lower)
# CALL: by_variable([1, 2], 5)
# CALL: empty([])
# CALL: empty([2, 1])
# CALL: looks_at_list([1, 2, 3])
# CALL: changes_list([1, 2, 3])
# CALL: (xs := [1, 3, 2])
# CALL: key_fails(xs)
# CALL: xs
# CALL: key_fails_here([1, 0])
# CALL: incomparable([1, 2, 3])
# CALL: incomparable([2, 4])
# CALL: incomparable_in_place([5, 2, 1, 4])
# CALL: nans([1.0, float("nan"), 0.5, 3.0])
# CALL: many(60)
# CALL: keys_overflow([5, 3, 30])
# CALL: other_sort(Sorter())
# CALL: sorted(5, key=abs)
# CALL: not_iterable(5)
# CALL: by_count(["b", "a", "cc", "a", "b", "a", "ddd"])
# CALL: not_counted(["b", "a"])
# CALL: not_counted(["b", "a", "c"])
# CALL: not_counted(["q"])
