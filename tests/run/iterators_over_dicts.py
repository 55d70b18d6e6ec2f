"""Iterators over dicts, sets, deques and views in variables."""

from collections import Counter, defaultdict, deque


def total(n):  # NATIVE
    d = {i: i * i for i in range(n)}
    it = iter(d)
    s = 0
    try:
        while True:
            s += next(it)
    except StopIteration:
        pass
    return s


def items(d):  # NATIVE
    it = iter(d.items())
    k, v = next(it)
    return [(k, v)] + [(v, k) for k, v in it] + list(it)


def changed(n):
    d = {i: i for i in range(n)}
    it = iter(d)
    d[n] = n
    try:
        return next(it)
    except RuntimeError as e:
        return str(e)


def changed_twice(n):
    d = {i: i for i in range(n)}
    it = iter(d)
    out = [next(it)]
    del d[1]
    for _ in range(3):
        try:
            out.append(next(it))
        except RuntimeError as e:
            out.append(str(e))
        except StopIteration:
            out.append("stop")
    return out


def uncaught(n):  # NATIVE
    d = {i: str(i) for i in range(n)}
    it = iter(d.values())
    s = next(it)
    d["x"] = "y"
    return s + next(it)


def caught_outside(n):
    try:
        return uncaught(n)
    except RuntimeError as e:
        return repr(e)


def sets(n):  # NATIVE
    s = {i * 3 for i in range(n)}
    it = iter(s)
    first = next(it, None)
    return first, sorted(it), next(it, "end")


def deques(n):
    d = deque(range(n))
    it = iter(d)
    a = next(it)
    rest = sum(it)
    it = iter(d)
    d.append(7)
    try:
        next(it)
    except RuntimeError as e:
        return a, rest, str(e)


def counted(words):  # NATIVE
    c = Counter(words)
    it = iter(c)
    out = []
    for w in it:
        out.append((w, c[w]))
        if w == "b":
            break
    out.append(list(it))
    return out


def pairs(n):  # NATIVE
    d = defaultdict(list)
    for i in range(n):
        d[i % 3].append(i)
    keys, values = iter(d), iter(d.values())
    out = []
    for k in keys:
        v = next(values)
        out.append((k, sum(v)))
        v.append(100)
    return out, dict(d)


def empty():
    return next(iter({}), 5), list(iter({})), sum(map(abs, iter({1: 2})))


# CALL: total(10)
# CALL: items({1: 2, 3: 4, 5: 6})
# CALL: changed(3)
# CALL: changed_twice(4)
# CALL: uncaught(3)
# CALL: caught_outside(3)
# CALL: sets(5)
# CALL: deques(4)
# CALL: counted("abcab")
# CALL: pairs(7)
# CALL: empty()
