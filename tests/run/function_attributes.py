"""Attributes that the program gives its functions, which native code reads and stores between checks of what it assumes."""


def counted(x):
    counted.calls += 1
    return x


counted.calls = 0


def lacking(x):
    return lacking.other + x


def table(x):
    table.seen[x] = table.seen.get(x, 0) + 1
    return len(table.seen)


table.seen = {}
table.__note__ = "kept"


def shifted(x, k=3):
    return x + k


def many(n):
    return sum(counted(i) for i in range(n)), counted.calls


def changes(n):
    out = []
    for i in range(n):
        if i == 2:
            shifted.__defaults__ = (100,)
        if i == 4:
            shifted.plain = i
        out.append(shifted(i))
    shifted.__defaults__ = (3,)
    return out, shifted.plain


def removes():
    counted.extra = 1
    del counted.extra
    return hasattr(counted, "extra"), sorted(vars(counted))


def typed():
    counted.calls = 0.5
    counted(1)
    counted.calls, was = "a", counted.calls
    return was


# SETUP:
# def reset():
#     counted.calls = 0
#
# CALL: many(10)
# CALL: counted(3), counted.calls
# CALL: lacking(1)
# CALL: table(2), table(2), table(5), table.seen, table.__note__
# CALL: changes(6)
# CALL: removes()
# CALL: typed()
# CALL: counted(3)
# CALL: reset(), many(3)
# CALL: counted.__dict__.clear(), counted(1)
