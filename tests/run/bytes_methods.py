"""Methods of bytes, bytes % values, and the newer native methods of str, over random contents."""

import random

BYTES = b"aAbB1 \t\n\r\x0b\x1c\x85\xa0\xff-+,z"
TEXT = "aAbB1_ \t\n\r\x0b\x1c\x85\xa0\xff-+,zß\u2028Ǆ"


def probe(x, y, k):  # NATIVE
    out = [
        x.upper(),
        x.lower(),
        x.swapcase(),
        x.capitalize(),
        x.title(),
        x.isalnum(),
        x.isalpha(),
        x.isascii(),
        x.isdigit(),
        x.islower(),
        x.isspace(),
        x.istitle(),
        x.isupper(),
    ]
    a = [
        x.strip(y),
        x.lstrip(y),
        x.rstrip(y),
        x.removeprefix(y),
        x.removesuffix(y),
        x.replace(y, b"zz", k),
        x.ljust(k),
        x.rjust(k),
        x.center(k),
        x.ljust(k, b"."),
        x.zfill(k),
        x.expandtabs(k),
    ]
    b = [x.split(), x.split(None, k), x.rsplit(), x.rsplit(None, k), x.splitlines(), x.splitlines(True)]
    c = [
        x.find(y),
        x.find(y, k),
        x.rfind(y, k),
        x.find(y, k, k + 3),
        x.count(y, k),
        x.startswith(y, k),
        x.endswith(y, k),
        x.startswith((y, b"a")),
    ]
    d = [x.hex("-", k), x.hex(":"), x.translate(bytes(range(255, -1, -1))), x.translate(None, y)]
    return out, a, b, c, d


def parts(x, y, k):
    try:
        return x.partition(y), x.rpartition(y), x.split(y, k), x.rsplit(y, k), x.rsplit(y)
    except ValueError as e:
        return str(e)


def at(x, y, k):
    try:
        return x.index(y), x.rindex(y), x.index(k)
    except ValueError as e:
        return str(e)


def fmt(x, y, k):  # NATIVE
    return (
        b"%s|%b|%d|%5d|%-5d|%05d|%x|%c|%.2s|%8s|%%" % (x, y, k, k, k, k, k + 20, 65 + k % 20, x, y),
        b"%.3f %e %g" % (k / 3, k / 7, k * 1.5),
        b"<%s>" % x,
        b"%d" % k,
        b"%i%s" % (k, x),
    )


def bad(x, k):
    r = []
    for f in (
        lambda: b"%s" % k,
        lambda: b"%d" % x,
        lambda: b"%s %s" % (x, x, x),
        lambda: b"%s" % True,
        lambda: b"%c" % 300,
        lambda: b"%z" % k,
        lambda: b"%r" % x,
        lambda: b"%a" % k,
        lambda: b"%*d" % (k, k),
        lambda: b"%s" % (x, x),
        lambda: b"%",
        lambda: b"%" % x,
        lambda: x.index(300),
        lambda: x.ljust(9, b"ab"),
        lambda: x.translate(b"ab"),
    ):
        try:
            r.append(f())
        except Exception as e:
            r.append((type(e).__name__, str(e)))
    return r


def texts(x, k):  # NATIVE
    return (
        x.casefold(),
        x.istitle(),
        x.isprintable(),
        x.isidentifier(),
        x.expandtabs(),
        x.expandtabs(k),
        x.splitlines(),
        x.splitlines(True),
    )


def many(n):
    rng = random.Random(5)
    out = []
    for _ in range(n):
        x = bytes([BYTES[rng.randrange(len(BYTES))] for _ in range(rng.randrange(12))])
        y = bytes([BYTES[rng.randrange(len(BYTES))] for _ in range(rng.randrange(3))])
        k = rng.randrange(-3, 12)
        out.append((probe(x, y, k), parts(x, y, k), at(x, y, k), fmt(x, y, k)))
    return out


def many_texts(n):
    rng = random.Random(6)
    return [
        texts("".join([TEXT[rng.randrange(len(TEXT))] for _ in range(rng.randrange(9))]), rng.randrange(-1, 6))
        for _ in range(n)
    ]


# TIMEOUT: 120
# CALL: many(200)
# CALL: many_texts(200)
# CALL: [bad(b"ab", k) for k in range(-2, 3)]
