"""zip(*rows): columns of rows that are known only at run time."""


def rotate(m):  # NATIVE
    return [list(r) for r in zip(*m[::-1])]


def transpose(m):  # NATIVE
    return list(zip(*m))


def maps(m):
    return list(map(list, zip(*m)))


def words(ws):  # NATIVE
    return ["".join(c) for c in zip(*ws)]


def prefix(ws):
    out = ""
    for c in zip(*ws):
        if len(set(c)) > 1:
            break
        out += c[0]
    return out


def columns(ps):  # NATIVE
    xs, ys = zip(*ps)
    return sum(xs), ys


def mutated(m):
    out = []
    for c in zip(*m):
        out.append(c)
        m[0][-1] = 99
        if len(m[1]) < 6:
            m[0].append(5)
            m[1].append(6)
            m[-1].append(7)
    return out, m


def tops(ts):  # NATIVE
    return [max(c) for c in zip(*ts)]


def enum(m):
    return [(i, sum(c)) for i, c in enumerate(zip(*m))]


def both(m, k):
    return [a + sum(b) for a, b in zip(k, zip(*m))]


def bad(ps):
    try:
        a, b = zip(*ps)
        return a, b
    except ValueError as e:
        return str(e)


def kept(m):
    z = zip(*m)
    first = next(z)
    return first, list(z), type(z).__name__


# CALL: [rotate(m) for m in ([[1, 2, 3], [4, 5, 6]], [[1], [2, 3]], [], [[]], [[1, 2]])]
# CALL: [transpose(m) for m in ([[1, 2, 3], [4, 5, 6]], [[1], [2, 3]], [[1, 2]])]
# CALL: maps([[1.5, 2.5], [3.5, 4.5]])
# CALL: enum([[1, 2], [3, 4]])
# CALL: both([[1, 2], [3, 4]], [5, 6, 7])
# CALL: words(["abc", "def"])
# CALL: [prefix(ws) for ws in (["flower", "flow", "flight"], [], ["a"])]
# CALL: columns([(1, "a"), (2, "b")])
# CALL: mutated([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
# CALL: tops([(1, 5), (3, 2), (2, 2)])
# CALL: bad([(1, 2.5), (3, 4.5)])
# CALL: bad([])
# CALL: bad([(1, 2)])
# CALL: bad([(1, 2, 3)])
# CALL: kept([[1, 2], [3, 4]])
# CALL: transpose([1, 2])
# CALL: transpose([[1], None])
