"""Cases of str and its methods."""

import random
import sys

from common import case, show

rng = random.Random(5)
COUNT = int(sys.argv[1])
out = []
ALPHABETS = ["ab", "aB1 _-", "ab\t\n\r \x0b\x1c", "aé ÿ\xa0\x85", "aé€\u2003\u2028", "a😀€b", "abc'\"+-09"]


def text(rng, most=12):
    """A string over one of the alphabets."""
    letters = rng.choice(ALPHABETS)
    return "".join(rng.choice(letters) for _ in range(rng.randint(0, most)))


def bound(rng):
    """A bound of a search."""
    return rng.choice([0, 0, 2**63 - 1, rng.randint(-14, 14)])


def index(rng):
    """A part of a slice."""
    return rng.choice([None, rng.randint(-14, 14), rng.choice([-(2**63), 2**63 - 1])])


def many(name, function, *makers):
    """Adds COUNT cases of function on what the makers give."""
    for _ in range(COUNT):
        args = [make(rng) for make in makers]
        line = case(f"str_{name}", function, *args)
        out.append(line)


def ascii_only(name, function):
    """Adds cases that leave for Python when the text is not ASCII."""
    for _ in range(COUNT):
        s = text(rng)
        out.append(case(f"str_{name}", function, s) if s.isascii() else f"str_{name} {show(s)} = x")


def part(rng):
    """A short string."""
    return text(rng, 2)


many("same", str, text)
many("eq", str.__eq__, part, part)
many("lt", str.__lt__, text, text)
many("ge", str.__ge__, text, text)
many("add", str.__add__, text, text)
many("mul", lambda s, n: s * n, text, lambda r: r.randint(-2, 5))
many("getitem", lambda s, i: s[i], text, lambda r: r.randint(-14, 14))
many("slice", lambda s, a, b, c: s[a:b:c], text, index, index, index)
many("slice", lambda s, a, b, c: s[a:b:c], text, index, index, lambda r: r.choice([None, 1, -1, 2, -3, 0]))
for name in ("find", "rfind", "count", "startswith", "endswith"):
    many(name, getattr(str, name), text, part, bound, bound)
many("in", lambda a, b: a in b, part, text)
many("index", str.index, text, part)
many("replace", str.replace, text, part, part, lambda r: r.randint(-1, 3))
for name in ("strip", "lstrip", "rstrip", "splitlines"):
    many(name, getattr(str, name), text)
many("strip_chars", str.strip, text, part)
many("removeprefix", str.removeprefix, text, part)
many("removesuffix", str.removesuffix, text, part)
many("split", str.split, text, part, lambda r: r.randint(-1, 3))
many("split_space", lambda s, n: s.split(None, n), text, lambda r: r.randint(-1, 3))
many("join", str.join, part, lambda r: [text(r) for _ in range(r.randint(0, 4))])
many("center", str.center, text, lambda r: r.randint(-1, 20), lambda r: r.choice(["*", "é", "", "ab"]))
many("ljust", str.ljust, text, lambda r: r.randint(-1, 20))
many("rjust", str.rjust, text, lambda r: r.randint(-1, 20))
many("zfill", str.zfill, text, lambda r: r.randint(-1, 20))
many("ord", ord, lambda r: text(r, 1) or "ab")
many("chr", chr, lambda r: r.choice([r.randint(0, 300), r.randint(-1, 0x110001), 0x110000]))
many("iter", list, text)
many("isascii", str.isascii, text)
for name in """upper lower swapcase capitalize title isdigit isdecimal isnumeric isalpha isalnum isspace isupper
islower""".split():
    ascii_only(name, getattr(str, name))

print("\n".join(out))
