"""Stars in tuple displays over tuples of known length."""

from heapq import heappop, heappush


def steps(start, target, n):  # NATIVE
    todo = []
    heappush(todo, (0, *start))
    seen = {start}
    while todo:
        cost, x, y = heappop(todo)
        if (x, y) == target:
            return cost
        for p in [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]:
            if 0 <= p[0] < n and 0 <= p[1] < n and p not in seen:
                seen.add(p)
                heappush(todo, (cost + 1, *p))
    return -1


def joined(a, b):  # NATIVE
    c = (*a, *b)
    return (*c, 0.5, *(), *c), (*a,), (None, *(a, b))


def pairs(xs):  # NATIVE
    return [(i, *p, str(i)) for i, p in enumerate(xs)]


def loud(x):
    print("sees", x)
    return x


def order(t):
    return (loud(1), *loud(t), loud(2), *loud((3, 4)))


def paths(xs):
    path = ()
    for x in xs:
        path = (*path, x)
    return path


def nested(n):
    return (n,) if n == 0 else (*nested(n - 1), n)


def others(xs):
    return (0, *xs, *map(str, xs))


def wrong(x):
    return (1, *x)


# CALL: steps((0, 0), (5, 3), 8)
# CALL: steps((0, 0), (9, 3), 8)
# CALL: joined((1, "a"), (2.5, [1]))
# CALL: joined((), (1,))
# CALL: pairs([(1, 2.5), (3, 4.5)])
# CALL: order(("p", 2.5))
# CALL: paths([1, 2, 3, 4, 5])
# CALL: paths([])
# CALL: nested(6)
# CALL: others([1, 2])
# CALL: others("ab")
# CALL: wrong((2**70, 2))
# CALL: wrong(None)
# CALL: wrong(5)
# CALL: wrong([2, 3])
