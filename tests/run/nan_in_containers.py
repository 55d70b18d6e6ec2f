# Containers take one NaN for equal to itself; empty mappings, bools among the numbers of a sorted list; large ints by identity; sentinels.
import bisect
from collections import Counter, OrderedDict, defaultdict


_missing = object()


def get(d, k, default=_missing):
    if k in d:
        return d[k]
    if default is _missing:
        raise KeyError(k)
    return default


def total(n):  # NATIVE
    d = {i: i * 0.5 for i in range(n)}
    s = 0.0
    for i in range(2 * n):
        s += get(d, i, 1.5)
    return s


def nans(nan):  # NATIVE
    xs = [1.0, nan, 2.0]
    ys = xs[:]
    t = (nan, 1)
    found = nan in xs, xs.index(nan), xs.count(nan), nan in (nan, 1.0), t in [t], [t].index(t)
    equal = xs == ys, xs != ys, [nan] == [nan], (nan,) == (nan,), (nan, 1) < (nan, 2), [nan, 1.0] < [nan, 2.0], nan == nan
    ys.remove(nan)
    return found, equal, ys


def zeros():
    return 0.0 in [-0.0], (0.0,) == (-0.0,), [1, 2.0].index(2), 1 in (1.0, 2), True in [1.0]


def mappings():
    c = Counter({(1, 2): 3, (4, 5): 6})
    d = {}
    d.update(c)
    dd = defaultdict(int)
    dd[1, 2] += 1
    return dict(c), dict(Counter({})), dict(Counter()), dict(OrderedDict([((1, 2), 3)])), d, dict(dd), list(dd), dict(dd.items())


def bools():
    xs = [1, 2, 3]
    return bisect.bisect(xs, True), bisect.bisect_left(xs, False), bisect.bisect([True, False], 3), bisect.bisect_right([1.5, 2.5], True)


def large(xs, k):  # NATIVE
    return [i for i, x in enumerate(xs) if x is k], [x for x in xs if x is not k][:3]


def mixed(xs, k):
    return [x is k for x in xs], [x is not k for x in xs]


def nothing(n):
    return [",".join([]) for i in range(n)], ",".join([str(x) for x in [] if x]), max([], default=n), min([], default=1.5)


# CALL: nans(float("nan"))
# CALL: nans(1.0)
# CALL: total(10)
# CALL: get({1: 2.0}, 5)
# CALL: get({1: 2.0}, 5, (1, 2))
# CALL: zeros()
# CALL: mappings()
# CALL: bools()
# CALL: (places := [i * 1000 for i in range(6)])
# CALL: large(places, places[4])
# CALL: mixed([1, 2, True, 1.0], 1)
# CALL: nothing(2)
