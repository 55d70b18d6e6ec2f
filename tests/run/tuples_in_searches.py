"""Programs that search, memoise and sort with tuples of any length."""


class Node:
    def __init__(self, state, parent=None):
        self.state = state
        self.parent = parent
        self.key = tuple(state)


def solve(start, goal):
    from collections import deque

    q = deque([(start, ())])
    seen = {start}
    while q:
        s, path = q.popleft()
        if s == goal:
            return path
        for i in range(len(s) - 1):
            t = list(s)
            t[i], t[i + 1] = t[i + 1], t[i]
            u = tuple(t)
            if u not in seen:
                seen.add(u)
                q.append((u, path + (i,)))
    return None


def fib_memo(n, memo={}):  # noqa: B006
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib_memo(n - 1) + fib_memo(n - 2)
    return memo[n]


def total(xs: tuple[int, ...]) -> int:
    s = 0
    for x in xs:
        s += x
    return s


def rec(path, n):
    if len(path) == n:
        return 1
    c = 0
    for i in range(n):
        if i not in path:
            c += rec(path + (i,), n)
    return c


def knapsack(items, cap):
    best = {(): 0}
    for w, v in items:
        new = dict(best)
        for k, val in best.items():
            kk = tuple(sorted(k + (w,)))
            if sum(kk) <= cap and new.get(kk, -1) < val + v:
                new[kk] = val + v
        best = new
    return max(best.values()), max(best, key=lambda k: (best[k], k))


def rotate(t, k):
    return t[k:] + t[:k]


def grid_states(w, h):
    g = tuple(tuple((x * y) % 2 for x in range(w)) for y in range(h))
    cols = tuple(zip(*g))
    return g, cols, g[0], g[1][1]


def mixed(xs):
    out = []
    for x in xs:
        out.append(tuple([x, str(x)]))
    return out


def star(*args):
    t = tuple(args)
    return t[0], len(t), list(map(lambda a: a + 1, t))


def words(text):
    d = {}
    for w in text.split():
        d.setdefault(tuple(sorted(w)), []).append(w)
    return sorted(d.items())


def sorting(n):
    xs = [tuple([i * 7 % 5, i]) for i in range(n)]
    xs.sort()
    ys = sorted(xs, key=lambda t: (-t[1], t[0]))
    return xs[:3], ys[:3], min(xs), max(xs), (0, 0) in xs, xs.index((1, 3)), xs.count((9, 9))


def pickled(n):
    import copy

    t = tuple([[i] for i in range(n)])
    u = copy.deepcopy(t)
    t[0].append(5)
    return t, u, t[0] is u[0]


if __name__ == "__main__":
    print(solve((3, 1, 2, 0), (0, 1, 2, 3)))
    print(fib_memo(30))
    print(total((1, 2, 3)), total(()), total(tuple(range(10))))
    print(rec((), 5))
    print(knapsack([(3, 4), (2, 3), (4, 5), (5, 8)], 9))
    print(rotate(tuple([1, 2, 3, 4]), 1), rotate((1, 2, 3), 2))
    print(grid_states(3, 2))
    print(mixed([1, 2]))
    print(star(1, 2, 3))
    print(words("eat tea tan ate nat bat"))
    print(sorting(10))
    print(pickled(2))
    n = Node([1, 2, 3])
    m = Node((4, 5), n)
    print(n.key, m.key, m.parent.key, n.key < m.key)
    print(tuple([1, 2])[::-1], tuple("ab") + ("c",), ("z",) + tuple("ab"), ((1, 2),) + tuple([(3, 4)]))
    a, *b = tuple([1, 2, 3])
    print(a, b)
    print("%s %s" % tuple(["x", "y"]), "{} {}".format(*tuple([1, 2])))
    print(divmod(*tuple([7, 2])), max(tuple([3, 9, 2])), sum(tuple([1.5, 2])), any(tuple([0, 1])), all(tuple([])))
    print(list(reversed(tuple([1, 2, 3]))), list(enumerate(tuple("ab"), 1)), list(zip(tuple("ab"), tuple([1, 2]))))
    print(",".join(tuple("abc")), sorted(tuple("cab")), frozenset(tuple([1, 2])), dict(tuple([("a", 1), ("b", 2)])))
    try:
        tuple([1, 2])[0] = 5
    except TypeError as e:
        print(e)
    try:
        print(hash(tuple([[1]])))
    except TypeError as e:
        print(e)
    try:
        print(tuple([1]) < tuple(["a"]))
    except TypeError as e:
        print(e)
    try:
        print(tuple(5))
    except TypeError as e:
        print(e)
