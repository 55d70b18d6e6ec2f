# Generator functions that take any number of arguments.


def chained(*its):
    for it in its:
        yield from it


def tagged(name, *rest, sep="-"):
    yield name
    for r in rest:
        yield sep + r
    return len(rest)


def merged(*its):
    heads = []
    gens = []
    for it in its:
        g = iter(it)
        for x in g:
            heads.append(x)
            gens.append(g)
            break
    while heads:
        k = heads.index(min(heads))
        yield heads[k]
        for x in gens[k]:
            heads[k] = x
            break
        else:
            heads.pop(k)
            gens.pop(k)


def ranges(n):  # NATIVE
    total = 0
    for x in chained(range(n), range(3), range(n)):
        total += x
    return total, sum(chained(range(n))), list(chained())


def lists(xs):  # NATIVE
    return list(chained(xs, [9], xs)), max(chained(xs, xs))


def gens(n):  # NATIVE
    squares = (x * x for x in range(n))
    it = chained(squares, squares)
    first = next(it)
    return first, list(it), next(squares, -1)


def in_order(n):  # NATIVE
    return list(merged(range(0, n, 2), range(1, n, 3), range(0)))


def texts():
    return list(tagged("a", "b", "c")), list(tagged("z", sep="+")), list(tagged("p", *["q", "r"], sep="/"))


def mixed():
    return list(chained([1, 2], "ab", (3.5,), {"k": 1}, {7})), list(chained([None], [[1]]))


def result(*xs):
    got = yield from tagged(*xs)
    yield got


def refused(xs):
    out = []
    try:
        for x in chained(xs, 5):
            out.append(x)
    except TypeError as e:
        out.append(str(e))
    try:
        tagged()
    except TypeError as e:
        out.append(str(e))
    return out


# CALL: ranges(6)
# CALL: lists([3, 1, 2])
# CALL: gens(4)
# CALL: in_order(12)
# CALL: texts()
# CALL: mixed()
# CALL: list(result("u", "v"))
# CALL: refused([1, 2])
# CALL: list(chained([1], "ab")), type(chained()).__name__
