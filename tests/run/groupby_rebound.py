# run: compiled native
# Groups of itertools.groupby whose name gets a value of its own: group = list(group); groups of generator expressions.
from itertools import groupby


def bars(ticks, width):  # NATIVE
    out = []
    for start, group in groupby(ticks, key=lambda t: t[0] // width):
        group = list(group)
        out.append((start, group[0][1], max(p for _, p in group), len(group)))
    return out


def tail(xs):  # NATIVE
    out = []
    for k, g in groupby(xs):
        if k == 0:
            continue
        g = sum(g)
        for _ in range(2):
            g += k
        out.append((k, g))
    return out


def after(xs):
    for k, g in groupby(xs):
        g = [x * 2 for x in g]
        print(k, g)
    print("last", g)


def called(xs):
    later = []
    for k, g in groupby(xs):
        g = sorted(g)
        later.append(lambda g=g: (k, len(g)))
    return [f() for f in later]


def captured(xs):
    later = []
    for k, g in groupby(xs):
        g = tuple(g)
        later.append(lambda: (k, len(g)))
    return [f() for f in later]


def seen(xs):
    out = []
    for k, g in groupby(xs):
        out.append(type(g).__name__)
        g = list(g)
        out.append(len(g))
    return out


def branch(xs):
    out = []
    for k, g in groupby(xs):
        if k > 1:
            g = list(g)
            out.append(len(g))
        else:
            out.append(next(g))
    return out


def nested(rows):
    out = []
    for a, g in groupby(rows, key=lambda r: r[0]):
        g = list(g)
        for b, h in groupby(g, key=lambda r: r[1]):
            h = list(h)
            out.append((a, b, len(g), len(h)))
    return out


def again(xs):
    out = []
    for k, g in groupby(xs):
        g = list(g)
        out.append(list(g))
        out.append(list(g))
        for k2, g in groupby(g):
            out.append((k2, len(list(g))))
    return out


def runs(xs):  # NATIVE
    return [(k, len(list(g))) for k, g in groupby(x % 2 for x in xs)]


def fails(xs):
    out = []
    try:
        for k, g in groupby(xs, key=lambda x: 10 // x):
            g = list(g)
            out.append((k, g))
    except ZeroDivisionError as error:
        out.append(str(error))
    return out


print(bars([(i, i * 0.5) for i in range(23)], 5), bars([], 5))
print(tail([0, 0, 1, 1, 2, 0, 5]), tail([2**62, 2**62, 2**62]))
after([1, 1, 3])
print(called([1, 1, 2]), captured([1, 1, 2]), seen([1, 1, 2]), branch([1, 2, 2, 1]))
print(nested([(1, 1), (1, 1), (1, 2), (2, 2)]), again([1, 1, 2]), runs([1, 3, 2, 4, 5]), fails([1, 1, 5, 0, 2]))
for side, g in groupby(c.lower() for c in "AaBb"):
    g = "".join(g)
    print(side, g)
