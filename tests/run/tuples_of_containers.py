"""Tuples that hold lists, sets and dicts: equality, order, membership."""


def spread(x):
    return x, [v * 2 for v in x]


def equal(n):
    a = spread([n, n + 1])
    b = spread([n, n + 1])
    return a == b, a != b, a == ([n], [n]), ([n], 1) == ([float(n)], True), ({n}, {n: 1}) == ({n}, {n: 1.0})


def order(n):
    return ([n], 1) < ([n], 2), ([n], [2]) >= ([n], [1]), ((1, [n]), 0) < ((1, [n]), 1)


def member(n):
    return [n] in ([n], [2]), [n] not in ([1], [2]), (n, [1]) in ((n, [1]), (2, [3])), {n} in ({1}, {2})


def itself(n):
    a = [n]
    a.append(float("nan"))
    return (a, 1) == (a, 1), ([a[1]], 1) == ([a[1]], 1), ([float("nan")], 1) == ([float("nan")], 1)


# CALL: equal(3)
# CALL: order(3)
# CALL: member(2)
# CALL: member(7)
# CALL: itself(1)
