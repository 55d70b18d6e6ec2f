"""Tuples of any length: made from iterables, as keys, in slices, operators and errors."""


def vartuple_keys(n):
    seen = set()
    board = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    for i in range(n):
        a = i % 9
        b = (i * 7) % 9
        board[a], board[b] = board[b], board[a]
        t = tuple(board)
        if t in seen:
            continue
        seen.add(t)
    return len(seen)


def memo(n):
    memo = {(0, 0, 0): 5}
    t = 0
    for i in range(n):
        k = tuple([i % 5, i % 3, i % 7])
        if k in memo:
            t += memo[k]
        else:
            memo[k] = i
    return t, (0, 0, 0) in memo, (1, 2) in memo, memo[(1, 1, 1)]


def ops(xs):
    t = tuple(xs)
    u = t + (7, 8)
    print(t, u, u[1:], u[::-1], u[-1], len(u), 7 in u, 9 not in u, u.index(7), u.count(1))
    print(t == u, t < u, t <= t, u > t, t != (1, 2), t * 2, 2 * t, hash(t) == hash((1, 2, 3)))
    a, b, c = t
    print(a, b, c, sum(u), max(u), min(u), sorted(u, reverse=True), list(u), set(u))
    for x in u:
        print(x, end=" ")
    for i, x in enumerate(u):
        print(i, x, end=" ")
    print()
    print(t is t, t is u, isinstance(t, tuple), isinstance(t, list), str(t), repr(u), f"{t}")
    try:
        a, b = t
    except ValueError as e:
        print(e)
    try:
        a, b, c, d = t
    except ValueError as e:
        print(e)
    try:
        print(t[5])
    except IndexError as e:
        print(e)
    try:
        t.index(99)
    except ValueError as e:
        print(e)
    print(
        tuple("abc"),
        tuple(range(3)),
        tuple(x * x for x in range(4)),
        tuple({1: 2}),
        tuple([]),
        tuple(()),
        tuple((1, "a")),
    )
    print(tuple(sorted("hello")), tuple([1.5]), tuple([None, 1]), tuple([[1], [2]]))
    d = {}
    d[t] = "x"
    d[u] = "y"
    print(d, d[(1, 2, 3)], d.get((9,), "none"))
    s = {t, u, (1, 2), ()}
    print(len(s), (1, 2) in s, () in s, (1, 2, 3) in s, (1.0, 2.0) in s)
    best = None
    for q in [t, u]:
        if best is None or len(q) > len(best):
            best = q
    print(best)
    p = ()
    for i in range(4):
        p = p + (i,)
    print(p)
    print((0,) * len(t), (1, 2, 3)[: len(t) - 1])
    return u


def perms(items):
    if len(items) <= 1:
        return [tuple(items)]
    out = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for p in perms(rest):
            out.append((items[i],) + p)
    return out


def main():
    print(vartuple_keys(1000))
    print(memo(100))
    r = ops([1, 2, 3])
    print(r)
    print(perms([1, 2, 3]))


if __name__ == "__main__":
    main()
