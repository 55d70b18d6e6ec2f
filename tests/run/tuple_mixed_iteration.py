"""Loops over tuples whose items have several types."""


def words(text):  # NATIVE
    for word, value in (("true", 1), ("half", 0.5), ("none", None)):
        if text.startswith(word):
            return value
    return -1


def scalars(n):  # NATIVE
    total = 0
    for x in (1, 2.5, n):
        total += x
    return total


def shapes():
    out = []
    for item in (1, "two", [3], None, (4, 5)):
        out.append(repr(item))
    return out


def identities(a, b):
    return [x is a or x is b for x in (a, b, 3)]


def rows(n):  # NATIVE
    s = 0.0
    for name, weight, extra in (("a", 1, 2.0), ("bb", 2, 3), ("ccc", 0.5, 4)):
        s += len(name) * weight * extra * n
    return s


def grown(n):
    for xs in ([1], [2.5], [n]):
        xs.append("x")
        yield xs


# CALL: words("true")
# CALL: words("half")
# CALL: words("nonesuch")
# CALL: words("")
# CALL: scalars(3)
# CALL: scalars(10**20)
# CALL: shapes()
# CALL: identities([1], [1])
# CALL: rows(2)
# CALL: list(grown(1))
