"""Sets and frozensets: every method and operator, in CPython's order, made here and passed in."""


def build(n, m):  # NATIVE
    s = set()
    x = 12345
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        s.add(x // 64 % m - 50)
    return s


def algebra(n, m):
    a = build(n, m)
    b = build(n // 2, m * 2)
    c = a.copy()
    c.update(b)
    d = a.copy()
    d -= b
    e = a.copy()
    e &= b
    f = a.copy()
    f ^= b
    g = a.copy()
    g |= b
    tests = a < b, a <= a, a == c, a != b, a.isdisjoint(b), a.issubset(c), c.issuperset(b), a > e, a >= e
    return [list(s) for s in [a | b, a & b, a - b, a ^ b, b - a, b & a, c, d, e, f, g]], tests


def churn(n, m):  # NATIVE
    s = set()
    x = 99
    log = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        k = x // 65536 % m - 30
        op = x // 16 % 8
        if op < 4:
            s.add(k)
        elif op < 6:
            s.discard(k)
        elif op == 6 and s:
            log.append(s.pop())
        else:
            s ^= {k, k + 1, -k}
    return s, log, list(s)


def iterables(n):
    a = set(range(n))
    b = a.union(
        [100, 50, 7],
    ) | set("")
    c = a.intersection((5, 3, 700))
    d = a.difference(range(0, n, 2))
    e = a.symmetric_difference([1, 1, 99])
    f = set(range(n))
    f.update({1000: 1, 2000: 2})
    f.intersection_update(range(5, 3000))
    f.difference_update([6])
    f.symmetric_difference_update([7, 8, 9999])
    return (
        list(b),
        list(c),
        list(d),
        list(e),
        list(f),
        a.isdisjoint([n]),
        a.issubset(range(2 * n)),
        set([(1, 2), (1, 2)]),
    )


def floats(n):  # NATIVE
    s = {i * 0.5 for i in range(n)}
    s.update([1e300, -2.75, 1e-5, 2.0**61, -(2.0**70), float("inf")])
    return list(s), 1 in s, True in s, 0.25 in s


def tuples(n):  # NATIVE
    return list({(i, i * i % 17) for i in range(n)}), (3, 9.0) in {(3, 9)}, {(), (1,)} == {(1.0,), ()}


def constants():  # NATIVE
    out = []
    for x in {5, 3, 100, 7, 33}:
        out.append(x)
    comp = [x * 2 for x in {5, 3, 100, 7, 33}]
    return out, comp, list({5, 3, 100, 7, 33}), list({True, 2, 2.5}), 3 in {1, 2, 3}, {-1, -2, -3}, list({*out, 1})


def frozen(n):
    f = frozenset(range(n))
    g = frozenset([3, 1, 2])
    d = {f: 1, g: 2}
    return (
        f,
        g,
        d[g],
        d.get(frozenset([1, 2, 3])),
        list(d),
        f & g,
        f | {99},
        {99} - g,
        g == {1, 2, 3},
        frozenset(g) is g,
    )


def errors(s, x):
    out = []
    for f in range(4):
        try:
            if f == 0:
                s.remove(x)
            elif f == 1:
                s.discard(x)
            elif f == 2:
                for y in s:
                    s.add(y + 10)
            else:
                s.clear()
                s.pop()
        except (KeyError, RuntimeError, TypeError) as e:
            out.append(repr(e))
    return out, s


def unique(values):
    seen = set()
    out = []
    for v in values:
        if v not in seen:
            seen.add(v)
            out.append(v)
    return out, len(seen)


def drain(s):
    out = []
    while s:
        out.append(s.pop())
        if len(out) == 3:
            s.add(1000)
    return out


def merge(s, t):
    u = s | t
    s |= t
    s -= {1}
    return list(u), list(s), s & t, [x for x in s if x in t]


def conversions(n):
    d = {i * 3: str(i) for i in range(n)}
    words = sorted(set("the quick brown fox the".split()))
    return list(set(d)), list(set(d.keys())), list(set(list(range(n, 0, -1)))), list(frozenset(d)), words, max(set(d))


# CALL: [build(*a) for a in [(0, 5), (5, 10), (50, 60), (1000, 700), (3000, 100000)]]
# CALL: [algebra(*a) for a in [(0, 5), (5, 10), (50, 60), (1000, 500), (900, 100000)]]
# CALL: [churn(*a) for a in [(0, 5), (20, 10), (300, 60), (3000, 500), (2000, 1000000)]]
# CALL: iterables(20)
# CALL: iterables(0)
# CALL: floats(30)
# CALL: tuples(40)
# CALL: constants()
# CALL: frozen(6)
# CALL: errors({1, 2}, 1)
# CALL: errors({1, 2}, 7)
# CALL: errors({1, 2}, [1])
# CALL: errors(set(), 1)
# CALL: unique([3, 1, 3, 2, 1])
# CALL: unique([2.5, 2, 2.0])
# CALL: unique(["a", "b", "a"])
# CALL: unique([(1, 2), (1, 2)])
# CALL: drain({5, 3, 100, 7, 33})
# CALL: drain((kept := {8, 16, 24, 32}))
# CALL: kept
# CALL: merge({1, 2, 3}, {3, 4})
# CALL: merge((a := {1, 2}), a)
# CALL: merge({1.5, 2.5}, {2})
# CALL: merge({1, 2}, frozenset([2, 9]))
# CALL: conversions(30)
# TIMEOUT: 150
