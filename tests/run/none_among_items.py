"""None is looked for among numbers, texts and tuples."""


def after(points, point):  # NATIVE
    ordered = [()] * len(points)
    for at, p in enumerate(points):
        ordered[at] = p
    at = ordered.index(point)
    try:
        return ordered[at + 1]
    except IndexError:
        return None


def outside(points, path, point):  # NATIVE
    q = after(points, point)
    while q in path:
        q = after(points, q)
    return q


def name_of(n):  # NATIVE
    return "b" if n else None


def among(n):  # NATIVE
    names = ["a", "b"]
    return name_of(n) in names, names.count(name_of(n)), name_of(n) not in names


def among_ints(n):  # NATIVE
    x = n if n > 1 else None
    return x in [1, 2, 3], [1, 2].count(x)


def dropped(n):  # NATIVE
    names = ["a", "b"]
    names.remove(name_of(n))
    return names


POINTS = [(0, 1), (0, 0), (2, 2)]
# CALL: outside(POINTS, [(0, 0)], (0, 1))
# CALL: outside(POINTS, [(0, 0)], (0, 0))
# CALL: outside(POINTS, [(2, 2)], (2, 2))
# CALL: after(POINTS, (5, 5))
# CALL: after(POINTS, None)
# CALL: [among(0), among(1)]
# CALL: [among_ints(0), among_ints(2)]
# CALL: dropped(1)
# CALL: dropped(0)
