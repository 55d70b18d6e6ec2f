"""Groups of itertools.groupby whose items are taken where they stand."""

import itertools
from itertools import groupby
from operator import itemgetter


def plain(xs):  # NATIVE
    out = []
    for k, g in groupby(xs):
        out.append((k, len(list(g))))
    return out


def looksay(s):  # NATIVE
    return "".join(str(len(list(g))) + k for k, g in groupby(s))


def keyed(rows):  # NATIVE
    tot = {}
    for k, grp in itertools.groupby(rows, key=lambda r: r[0]):
        tot[k] = tot.get(k, 0) + sum(r[1] for r in grp)
    return tot


def getter(rows):  # NATIVE
    return {k: [b for a, b in g] for k, g in groupby(rows, key=itemgetter(0))}


def skip(xs):  # NATIVE
    out = []
    for k, g in groupby(xs, lambda v: v // 3):
        if k % 2:
            continue
        first = next(g)
        rest = list(g)  # noqa: B031
        again = list(g)  # noqa: B031
        out.append((k, first, rest, again))
        if k > 10:
            break
    else:
        out.append("else")
    return out


def comp(s):  # NATIVE
    return [(k, sum(1 for _ in g)) for k, g in groupby(s) if k != "b"]


def joined(s):
    return ["".join(g) for k, g in groupby(s, str.isdigit)]


def longest(bits):  # NATIVE
    return max((len(list(g)) for k, g in groupby(bits) if k), default=0)


def gen(xs):
    for k, g in groupby(xs):
        yield k, sum(g)


def lens(words):  # NATIVE
    res = []
    for n, g in groupby(sorted(words, key=len), key=len):
        res.append((n, sorted(g)))
    return res


def bad(xs):
    out = []

    def f(x):
        if x == 4:
            raise ValueError(x)
        return x // 2

    try:
        for k, g in groupby(xs, f):
            out.append(k)
            try:
                out.append(list(g))
            except ValueError as e:
                out.append(str(e))
    except ValueError as e:
        out.append("outer" + str(e))
    return out


def stop(xs):
    def f(x):
        if x == 4:
            raise StopIteration
        return x // 2

    return [(k, list(g)) for k, g in groupby(xs, f)]


def kept(xs):
    return [(k, g) for k, g in groupby(xs)].__len__()


def nans():
    n = float("nan")
    return [(len(list(g))) for k, g in groupby([n, n, 1.0, float("nan")])]


def unions():
    return [(k, list(g)) for k, g in groupby([1, 1.0, True, "a", "a", None, None, (1, 2)])]


def runs(data):
    groups = []
    for _, g in groupby(enumerate(data), lambda ix: ix[0] - ix[1]):
        groups.append(list(map(itemgetter(1), g)))
    return groups


def ex(xs, big):
    out = []
    for k, g in groupby(xs, key=lambda v: v // 10):
        t = 1
        n = 0
        for x in g:
            n += 1
            if n > 2:
                break
            t *= x + big
        out.append((k, t, list(g)))  # noqa: B031
    return out


def keyex(xs, big):
    return [(k, sum(x * big for x in g)) for k, g in groupby(xs, key=lambda v: v * big % 7)]


class P:
    def __init__(self, k, v):
        self.k = k
        self.v = v


class Q:
    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return self.k == o.k

    def __hash__(self):
        return hash(self.k)


def objs(n):
    ps = [P(i // 3, i) for i in range(n)]
    qs = [Q(i // 4) for i in range(n)]
    return [(k, [p.v for p in g]) for k, g in groupby(ps, key=lambda p: p.k)], [len(list(g)) for q, g in groupby(qs)]


def lines(text):
    blocks = []
    for blank, ls in groupby(text.splitlines(), key=lambda l: not l.strip()):
        if not blank:
            blocks.append([int(x) for x in ls])
    return [sum(b) for b in blocks]


def nested(rows):
    res = {}
    for k, g in groupby(sorted(rows), key=lambda r: r[0]):
        res[k] = {}
        for k2, h in groupby(g, key=lambda r: r[1]):
            res[k][k2] = [r[2] for r in h]
    return res


def two(xs):  # NATIVE
    out = []
    for _, g in groupby(xs):
        out.append(sum(g))
    for _, g in groupby(xs[::-1]):
        out.append(list(g))
    return out


def gensrc(n):
    def it():
        for i in range(n):
            yield i // 2

    return [(k, len(list(g))) for k, g in groupby(it())]


def msrc(s):
    return [(k, list(g)) for k, g in groupby(map(int, s))], [(k, len(list(g))) for k, g in groupby(x for x in s)]


def fails(xs):
    return [(k, list(g)) for k, g in groupby(xs, lambda x: 10 // x)]


def of_range(n):  # NATIVE
    out = [(k, list(g)) for k, g in groupby(range(n), lambda x: x // 3)]
    for k, g in groupby(range(0, n, 2), key=lambda x: x // 3):
        out.append((k, [sum(g)]))
    return out


def of_big_range(n, m):
    return [(k, sum(x * m for x in g)) for k, g in groupby(range(n), lambda x: x // 3)]


def only_keys(n):
    return [k for k, g in groupby(range(n), lambda x: x // 2)]


def first_key(n):
    for k, _ in groupby(range(n, 2 * n)):
        return k


for letter, same in groupby("aabbb"):
    print(letter, list(same))
COUNTS = [(k, len(list(g))) for k, g in groupby("aabbb")]

# CALL: plain([1, 1, 2, 3, 3, 3])
# CALL: plain("aab")
# CALL: plain([])
# CALL: plain(5)
# CALL: looksay("111221")
# CALL: keyed([("a", 1), ("a", 2), ("b", 5), ("a", 1)])
# CALL: getter([("a", 1), ("a", 2), ("b", 5), ("a", 1)])
# CALL: skip(list(range(12)))
# CALL: skip(range(50))
# CALL: comp("aabbcbbd")
# CALL: joined("ab12c3")
# CALL: longest([1, 0, 1, 1, 1, 0])
# CALL: list(gen([1, 1, 5, 5, 2]))
# CALL: lens(["aa", "b", "cc", "d", "eee"])
# CALL: bad([0, 1, 2, 3, 4, 5, 6])
# CALL: stop([0, 1, 2, 3, 4, 5])
# CALL: kept([1, 1, 2])
# CALL: nans()
# CALL: unions()
# CALL: runs([1, 4, 5, 6, 10, 15, 16, 17, 18, 22])
# CALL: ex(range(5, 40), 3)
# CALL: ex(range(5, 40), 2**62)
# CALL: keyex([1, 2, 3, 3, 3], 5)
# CALL: keyex([1, 2, 3, 3, 3], 2**61)
# CALL: objs(10)
# CALL: lines("1\n2\n\n\n3\n4\n\n5")
# CALL: nested([("a", 1, 2), ("b", 2, 3), ("a", 1, 5), ("a", 0, 1)])
# CALL: two([1, 1, 2, 3, 3])
# CALL: gensrc(7)
# CALL: msrc("11223")
# CALL: fails([5, 6, 2, 0, 1])

# CALL: of_range(10)
# CALL: of_range(0)
# CALL: of_big_range(8, 3)
# CALL: of_big_range(8, 2**61)
# CALL: only_keys(5)
# CALL: first_key(4)

# TIMEOUT: 120
