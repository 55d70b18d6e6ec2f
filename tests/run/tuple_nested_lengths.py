# Tuples of tuples of known lengths against tuples of tuples of any length.
def parts(n, k):
    return tuple(tuple(range(j, j + k)) for j in range(n))


def same(n, k):  # NATIVE
    a = ((0, 1, 2), (1, 2, 3))
    b = parts(n, k)
    return a == b, b == a, a != b, b != a


def order(n, k):  # NATIVE
    a = ((0, 1, 2), (1, 2, 3))
    b = parts(n, k)
    return a < b, a <= b, a > b, a >= b, b < a, b <= a, b > a, b >= a


def of_union(n, k, wide):  # NATIVE
    a = ((0, 1),) if wide else ((0, 1, 2), (1, 2, 3))
    return a == parts(n, k)


def nan(n):  # NATIVE
    x = float("nan")
    a = tuple(x for i in range(n))
    b = ((x, x), (1.0, x))
    c = tuple(tuple(x for j in range(2)) for i in range(n))
    return a == a, a != a, a < a, a <= a, b == c, c == b, b < c, c == c


def empty():  # NATIVE
    a = ((), ())
    b = parts(2, 0)
    return a == b, b == a, a < b, ((),) < b, (a == parts(0, 4))


# CALL: [same(n, k) for n in range(4) for k in range(5)]
# CALL: [order(n, k) for n in range(4) for k in range(5)]
# CALL: [of_union(n, k, w) for n in range(3) for k in range(4) for w in (True, False)]
# CALL: [nan(n) for n in range(4)]
# CALL: empty()
