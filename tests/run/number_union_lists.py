"""Equality and membership in containers of ints among floats."""


def mixed(n):  # NATIVE
    xs = [0] * n
    for i in range(n):
        if i % 2:
            xs[i] = i * 0.5
    return xs


def compare(n):  # NATIVE
    a, b = mixed(n), mixed(n)
    same = a == b
    b[0] = 0.0
    still = a == b
    b[1] = 7
    return same, still, a == b, a != b, a == [0] * n, [0.0] * n == a


def search(n, x, f):  # NATIVE
    a = mixed(n)
    found = x in a, f in a, True in a, x not in a
    counts = a.count(x), a.count(f), a.index(2), a.index(0.5)
    a.remove(0.5)
    v = a[1] if n > 3 else a[0]
    return found, counts, a, v in a, v in [1, 2, 3], v in (1, 2.0, 3), v in {2: 1}.values()


def nans(n):  # NATIVE
    x = float("nan")
    a = mixed(n)
    a[0] = x
    b = a[:]
    return a == b, x in a, a == mixed(n), [a] == [b]


def tables(n):  # NATIVE
    d = {i: i if i % 2 else i / 2 for i in range(n)}
    e = {i: float(i) if i % 2 else i / 2 for i in range(n)}
    u = [d[i] for i in range(n)]
    return d == e, d != e, u == [e[i] for i in range(n)], u == u[::-1]


def big(n):
    a = [2**53 + 1, 0.5]
    return a == [float(2**53), 0.5], a == [2**53 + 1, 0.5], float(2**53) in a, mixed(n) == mixed(n + 1)


def steps(n):
    xs = [0.0] * n
    xs[0] = 1
    for k in range(100):
        new = [0] + [(xs[i - 1] + xs[i]) / 2 for i in range(1, n)]
        if new == xs:
            return k, xs
        xs = new
    return xs


# CALL: compare(5)
# CALL: search(6, 2, 1.5)
# CALL: search(4, 9, 0.25)
# CALL: nans(4)
# CALL: tables(6)
# CALL: big(3)
# CALL: steps(4)
