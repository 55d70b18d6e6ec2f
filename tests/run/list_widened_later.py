"""Lists made of all items of something, whose element type widens only afterwards."""


def slice_of(n):  # NATIVE
    return (list(range(2, 6, 1)) + [2 ** 64 - 1, 2])[:n]


def sorted_then_text(n):  # NATIVE
    return sorted(range(n)) + ["a"]


def appended(n):  # NATIVE
    x = list(range(n))
    x.append(1.5)
    return x


def extended(n):  # NATIVE
    x = [None]
    x.extend(range(n))
    x += (2.5, 3.5)
    return x


def pairs(xs):  # NATIVE
    x = list(zip(xs, range(3)))
    x.append((1, "s"))
    return x


def numbered(xs):  # NATIVE
    x = list(enumerate(xs))
    x.append((None, 2))
    return x, sorted(xs, reverse=True) + [None]


def letters(s):  # NATIVE
    x = list(s)
    x.append(1)
    return x


# CALL: slice_of(3)
# CALL: slice_of(9)
# CALL: sorted_then_text(3)
# CALL: appended(2)
# CALL: extended(2)
# CALL: pairs([1, 2])
# CALL: pairs([1.5, 2.5])
# CALL: numbered([2, 1])
# CALL: letters("ab")
