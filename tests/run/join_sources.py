"""sep.join of generators: inlined, stepped natively, or CPython's where sep is no str."""

SEP = "|"


# NATIVE fields
def fields(d):
    return SEP.join(f"{k}={v}" for k, v in d.items()) + SEP


# NATIVE listed
def listed(sep, xs):
    return sep.join(str(x) for x in xs)


def squares(n):
    for i in range(n):
        yield str(i * i)


# NATIVE joined
def joined(n):
    g = squares(n)
    return "-".join(g) + "".join(squares(2))


class Path:
    def __init__(self, sep):
        self.sep = sep

    # NATIVE Path.text
    def text(self, parts):
        return self.sep.join(p.upper() for p in parts if p)


class Joiner:
    def join(self, xs):
        print("joining")
        return list(xs)


def anything(sep, xs):
    return sep.join(x for x in xs)


def listing(sep, xs):
    return sep.join([x for x in xs])


def each():
    out = []
    for a in ((",", ["a", "b"]), (Joiner(), [1, 2]), (",", ["a", 1])):
        for f in (anything, listing):
            try:
                out.append(f(*a))
            except TypeError as e:
                out.append(str(e))
    return out


def noisy(xs):
    for x in xs:
        print("item", x)
        yield x


# CALL: fields({1: "a", "b": 2.5})
# CALL: fields({})
# CALL: listed(", ", [1, 2, 3])
# CALL: listed("", [])
# CALL: joined(5)
# CALL: Path("/").text(["a", "", "b"])
# CALL: anything(",", ["a", "b"])
# CALL: anything(Joiner(), [1, 2])
# CALL: anything(b",", [b"a", b"b"])
# CALL: anything(",", ["a", 1])
# CALL: anything(3, ["a"])
# CALL: each()
# CALL: "-".join(noisy(["x", "y"]))
# CALL: anything("-", noisy(["x", 2, "y"]))
