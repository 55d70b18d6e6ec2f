"""Lists of lists: sorted."""


def both_ways(xs, down):  # NATIVE
    ys = [list(x) for x in xs]
    zs = sorted(ys, reverse=down)
    ys.sort()
    return ys, zs, ys[0] is zs[-1 if down else 0]


def kinds():  # NATIVE
    ints = [[i % 5, i % 3, i] for i in range(50)]
    ints.sort(reverse=True)
    strs = [["b", "a"], ["a"], [], ["a", "z"]]
    strs.sort()
    return ints, strs, sorted([[1.5, 2.0], [1.5], [0.5, 9.0]]), sorted([[(1, "a")], [(0, "z")]])


def with_nan(nan):  # NATIVE
    rows = [[nan, 1.0], [2.0], [nan], [1.0]]
    rows.sort()
    return rows


def in_place(xs):  # NATIVE
    xs.sort()
    xs[0].append(9)
    return sorted(xs)


def stable(n):  # NATIVE
    rows = [[i % 3] for i in range(n)]
    first = rows[0]
    rows.sort()
    return rows[0] is first, len(rows)


# CALL: both_ways([(1, 2), (1,), (0, 5), (1, 2)], False)
# CALL: both_ways([(1, 2), (1,), (0, 5), (1, 2)], True)
# CALL: kinds()
# CALL: with_nan(float("nan"))
# CALL: (rows := [[3, 1], [2, 5]])
# CALL: in_place(rows), rows
# CALL: in_place([[1], ["a"], [2]])
# CALL: stable(40)
