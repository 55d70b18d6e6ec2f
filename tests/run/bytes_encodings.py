"""Encodings by name, and methods of bytes."""


def methods(s, b):  # NATIVE
    return (
        s.encode("utf-8"),
        s.encode("UTF8"),
        s.encode("ascii"),
        s.encode("latin-1"),
        b.decode("ascii"),
        b.decode("utf-8"),
        b.count(98),
        b.find(98),
        b.replace(b"b", b""),
        b.replace(b"", b"-"),
        b.split(b"b"),
        b.strip(),
        b.lstrip(),
        b.rstrip(),
        bytes(range(5)),
    )


def encoded(s, e):  # NATIVE
    return s.encode(e)


def decoded(b, e):  # NATIVE
    return b.decode(e)


def places(b, n):  # NATIVE
    return b.find(n), b.count(n)


def parts(b, by):  # NATIVE
    return b.split(by)


def upto(n):  # NATIVE
    return bytes(range(n))


# CALL: methods("abc", b" abcb \t")
# CALL: methods("", b"")
# CALL: methods("h\u00e9", b"b")
# CALL: encoded("h\u00e9", "latin-1"), encoded("h\u00e9\u20ac\U0001f600", "utf-8"), encoded("", "ascii")
# CALL: encoded("h\u20ac", "iso-8859-1")
# CALL: encoded("abc", "cp1252"), encoded("ab", "utf-16")
# CALL: encoded("abc", "nope")
# CALL: encoded("\ud800", "utf-8")
# CALL: decoded(b"h\xc3\xa9", "utf8"), decoded(b"\xff", "latin1"), decoded(b"", "ascii")
# CALL: decoded(b"\xff", "ascii")
# CALL: decoded(b"\xff", "utf-8")
# CALL: places(b"abc", 99), places(b"", 3)
# CALL: places(b"abc", 256)
# CALL: places(b"abc", -1)
# CALL: parts(b"a,b,,c", b","), parts(b"", b"x")
# CALL: parts(b"abc", b"")
# CALL: upto(4), upto(0), upto(-1)
# CALL: upto(257)
