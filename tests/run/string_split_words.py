"""Words between white space of every kind, in texts of one, two and four bytes a character."""


def words(s):
    return s.split(), s.split(None, 1), s.split(None, 0), s.split(maxsplit=2), s.split(None, -1)


def lengths(s):  # NATIVE
    n = 0
    for w in s.split():
        n = n * 31 + len(w)
    return n


def whole(s):
    w = s.split()
    return w[0] is s if len(w) == 1 else None, [x.upper() for x in w]


# CALL: words("a b  c\td\n e ")
# CALL: words("")
# CALL: words("   ")
# CALL: words("x")
# CALL: words(" x y")
# CALL: words("a\x1cb\x1dc\x1ed\x1fe\x85f\xa0g\x0bh\x0ci\rj")
# CALL: words("\xe9t\xe9 \xfc\xa0\xdf")
# CALL: words("\u4e2d\u2003\u6587 ab\u3000c")
# CALL: words("\U0001f600 a\u2028b\u205fc\x85d")
# CALL: lengths("the quick brown fox" * 50)
# CALL: whole("word")
# CALL: whole("two words")
