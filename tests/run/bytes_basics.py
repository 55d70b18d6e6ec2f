# bytes: items are ints, slices are bytes; errors.


def parts(b, i):  # NATIVE
    return [b[i:], b[:i], b[::-1], b[i : i + 3 : 2], b + b"xyz", b * 2, 3 * b, b"l" in b, 104 in b, len(b), b == b"hello", b < b"help", b.hex(), not b]


def item(b, i):  # NATIVE
    return b[i]


def checksum(b):  # NATIVE
    c = 0
    for x in b:
        c = ((c << 5) ^ (c >> 3) ^ x) & 0xFFFF
    return c


def numbered(b):  # NATIVE
    out = []
    for i, x in enumerate(b):
        out.append(i * x)
    return out, list(b), sum(b), max(b)


def made(xs):  # NATIVE
    return bytes(xs)


def zeros(n):  # NATIVE
    return bytes(n), bytes()


def coded(s):  # NATIVE
    b = s.encode()
    return b, b.decode() == s, len(b)


def decoded(b):  # NATIVE
    return b.decode()


def searched(b, p):  # NATIVE
    return [b.find(p), b.find(p, 2), b.rfind(p), b.count(p), b.startswith(p), b.endswith(p)]


def joined(b, parts):  # NATIVE
    return b.join(parts)


def shown(b):  # NATIVE
    return f"{b}|{b!r:>20}|%s|%r" % (b, b), str(b), repr([b, (b,)])


def constant():  # NATIVE
    return b"abc\x00\xff"


def grown(n):  # NATIVE
    b = b""
    for i in range(n):
        b += bytes([i & 255])
    return b


def within(x, b):  # NATIVE
    return x in b


def words(b):
    n = 0
    for w in b.split():
        n += len(w)
    return n, b.strip(), b.replace(b"a", b"bb"), b"%d|%s" % (n, b)


def ordered(bs):  # NATIVE
    return sorted(bs), min(bs)


# CALL: parts(b"hello", 1)
# CALL: parts(b"", 1)
# CALL: parts(bytes(range(256)), -20)
# CALL: item(b"abc", 1)
# CALL: item(b"abc", -4)
# CALL: item(b"\xff", 0)
# CALL: checksum(b"hello world" * 50)
# CALL: numbered(b"abc\xfe")
# CALL: made([1, 2, 255])
# CALL: made([])
# CALL: made([256])
# CALL: made([-1])
# CALL: zeros(0)
# CALL: zeros(5)
# CALL: zeros(-1)
# CALL: coded("abc")
# CALL: coded("h\u00e9llo \u20ac \U0001f600")
# CALL: coded("")
# CALL: coded("\ud800")
# CALL: decoded(b"abc")
# CALL: decoded("h\u00e9\u20ac\U0001f600".encode())
# CALL: decoded(b"\xff")
# CALL: decoded(b"\xc0\x80")
# CALL: decoded(b"\xed\xa0\x80")
# CALL: decoded(b"\xe2\x82")
# CALL: decoded(b"\xf4\x90\x80\x80")
# CALL: searched(b"abcabc", b"bc")
# CALL: searched(b"abcabc", b"")
# CALL: joined(b", ", [b"a", b"bc", b""])
# CALL: joined(b"", [])
# CALL: (kept := b"kept")
# CALL: shown(b"it's \x00\n\xff\\")
# CALL: shown(b"")
# CALL: constant()
# CALL: grown(300)
# CALL: within(97, b"abc")
# CALL: within(256, b"abc")
# CALL: words(b" a bc  a ")
# CALL: ordered([b"b", b"a", b"ab"])
# CALL: kept[:]
