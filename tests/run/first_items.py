# The first item of a container, by next(iter(x)).
# TIMEOUT: 120
from collections import OrderedDict, deque


def first(d):  # NATIVE
    return next(iter(d))


def first_or(d, other):  # NATIVE
    return next(iter(d), other)


def first_value(d):  # NATIVE
    return next(iter(d.values())), next(iter(d.items())), next(iter(d.keys()), None)


def oldest_out(keys, limit):  # NATIVE
    seen = {}
    lost = []
    for k in keys:
        if k in seen:
            del seen[k]
        elif len(seen) >= limit:
            old = next(iter(seen))
            del seen[old]
            lost.append(old)
        seen[k] = len(lost)
    return seen, lost


def any_of(s):
    x = next(iter(s))
    s.remove(x)
    return x, s


def kinds(n):  # NATIVE
    q = deque([n, 2])
    o = OrderedDict({"a": n, "b": 2})
    o.move_to_end("a")
    xs = [n * 1.5, 2.0]
    return next(iter(q)), next(iter(o)), next(iter(xs)), next(iter(frozenset([n])))


def caught(d):
    try:
        return next(iter(d))
    except StopIteration as e:
        return "none", e.args, e.value


def in_generator(ds):
    for d in ds:
        yield next(iter(d))


def taken(ds):
    out = []
    for x in in_generator(ds):
        out.append(x)
    return out


def maybe(d):
    return next(iter(d)) if d else next(iter(d or [7]))


# SETUP:
# def ending(n):
#     yield from range(n)
#     return "end"
#
# class Odd:
#     def __iter__(self):
#         return ending(0)
#
# CALL: first({1: 2})
# CALL: first({})
# CALL: first({"a": 1, "b": 2})
# CALL: first([3.5])
# CALL: first("xy")
# CALL: first(ending(0))
# CALL: first(ending(2))
# CALL: first(5)
# CALL: first(None)
# CALL: first_or({1: 2}, 5)
# CALL: first_or({}, 5)
# CALL: first_or({}, None)
# CALL: first_or(ending(0), None)
# CALL: first_value({"a": 1.5})
# CALL: first_value({})
# CALL: oldest_out([1, 2, 3, 1, 4, 5, 5, 6], 3)
# CALL: any_of({5, 3, 900})
# CALL: any_of(set())
# CALL: kinds(4)
# CALL: caught({})
# CALL: caught(Odd())
# CALL: taken([{1: 2}, {3: 4}])
# CALL: taken([{1: 2}, {}])
# CALL: maybe({1: 2})
# CALL: maybe(None)
