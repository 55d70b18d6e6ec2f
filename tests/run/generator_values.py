"""What generators of CPython return, as native code that steps them sees it; arguments of starmap."""

from itertools import starmap


def task(n, log):
    """Has work left when it is dropped, so that CPython makes its generators."""
    total = 0
    try:
        for i in range(n):
            total += i
            yield i
    finally:
        log.append(n)
    return total


def steps(n):
    log = []
    g = task(n, log)
    got = []
    while True:
        try:
            got.append(next(g))
        except StopIteration as stop:
            return got, stop.value, log


def again(n):
    g = task(n, [])
    list(g)
    try:
        return next(g)
    except StopIteration as stop:
        return stop.value, stop.args


def tasks(n):
    log = []
    ready = [task(i, log) for i in range(n)]
    done = []
    while ready:
        t = ready.pop(0)
        try:
            next(t)
        except StopIteration as stop:
            done.append(stop.value)
        else:
            ready.append(t)
    return done, log


def not_one(x):
    try:
        return next(x)
    except TypeError as e:
        return str(e)


def ends(n):
    it = iter(dict.fromkeys(range(n)))
    out = []
    try:
        while True:
            out.append(next(it))
    except StopIteration as stop:
        return out, stop.value, stop.args


def pair(a, b):
    return b, a


def mapped(xs):
    try:
        return list(starmap(pair, xs))
    except TypeError as e:
        return str(e)


# CALL: steps(4)
# CALL: again(3)
# CALL: tasks(4)
# CALL: not_one([1])
# CALL: ends(3)
# CALL: mapped([(1, 2), (3, 4)])
# CALL: mapped([[1, 2], [3, 4]])
# CALL: mapped([(1, 2), None])
# CALL: mapped([5])
# CALL: mapped([(1, 2, 3)])
# CALL: mapped(["ab", (1, 2)])
