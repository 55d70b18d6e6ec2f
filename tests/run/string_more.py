# Slices with steps, splitting from the right, texts of ints, conversions with a format, assert.


def slices(s, a, b, c):  # NATIVE
    return [s[a:b:c], s[::c], s[a::c], s[:b:c], s[a:b], s[a:], s[:b], s[:], s[-2:], s[::-1], s[True:3]]


def from_right(s, sep, n):  # NATIVE
    return [s.rsplit(sep, n), s.rsplit(sep), s.split(sep, n), s.rsplit(), s.rsplit(None, n), s.split(None, n), s.split(maxsplit=n), s.rsplit(maxsplit=n)]


def prefixes(s):  # NATIVE
    return [s.startswith(("a", "ab")), s.startswith(()), s.endswith(("x", "c")), s.startswith(("",))]


def bases(n):  # NATIVE
    return [bin(n), oct(n), hex(n)]


def converted(x, w):  # NATIVE
    return [f"{x!r:>12}", f"{x!s:^{w}}", f"{x!r:*<{w}}|", f"{x=}", f"{x!s:.2}"]


def wrong_spec(x, spec):  # NATIVE
    return f"{x!r:{spec}}"


def checked(n):  # NATIVE
    total = 0
    for i in range(3):
        assert n > i, "not %d > %d" % (n, i)
        assert total >= 0
        total += n
    return total


def bare(n):  # NATIVE
    assert n
    return n


# CALL: slices("abcdefgh", 1, 6, 2)
# CALL: slices("abcdefgh", -1, 1, -2)
# CALL: slices("h\u00e9llo \u20acuro", 1, 6, 2)
# CALL: slices("\U0001f600abc\U0001f601", 0, 9, 3)
# CALL: slices("", 1, 6, 2)
# CALL: slices("abc", 1, 6, 0)
# CALL: from_right("a,b,c,d", ",", 2)
# CALL: from_right("  a b  c ", "b", 1)
# CALL: from_right("  a b  c ", " ", 0)
# CALL: from_right("", ",", -1)
# CALL: from_right("a\u2003b\u00a0c", "\u2003", 1)
# CALL: from_right("abc", "", 1)
# CALL: prefixes("abc")
# CALL: prefixes("")
# CALL: bases(0)
# CALL: bases(-255)
# CALL: bases(2**63 - 1)
# CALL: bases(-2**63)
# CALL: bases(2**70)
# CALL: converted(2.5, 9)
# CALL: converted("it's", 20)
# CALL: converted("h\u00e9", 8)
# CALL: converted(12345678901, 3)
# CALL: converted(None, 6)
# CALL: converted([1, "a"], 16)
# CALL: converted((1.5,), 10)
# CALL: wrong_spec("a", ">d")
# CALL: wrong_spec("a", "+")
# CALL: wrong_spec(3, "05")
# CALL: checked(3)
# CALL: checked(2)
# CALL: checked(-1)
# CALL: bare(0)
# CALL: bare(7)
