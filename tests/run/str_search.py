"""Texts within texts: of few letters, some that repeat themselves; forwards, backwards, counted and replaced."""

import random


def probe(s, x, lo, hi):  # NATIVE
    return (
        s.find(x),
        s.rfind(x),
        s.count(x),
        s.find(x, lo),
        s.find(x, lo, hi),
        s.rfind(x, lo, hi),
        s.count(x, lo, hi),
        x in s,
        len(s.split(x)),
        len(s.replace(x, "<>")),
        s.partition(x)[0] == s[: s.find(x)],
    )


def many(times):
    rng = random.Random(3)
    out = []
    for n in range(times):
        letters = "ab" if n % 3 else "abcdé"
        s = "".join([letters[rng.randrange(len(letters))] for _ in range(rng.randrange(300))])
        if rng.random() < 0.5 and len(s) > 4:
            i = rng.randrange(len(s) - 2)
            x = s[i : i + rng.randrange(1, 60)]
        else:
            x = "".join([letters[rng.randrange(len(letters))] for _ in range(rng.randrange(1, 12))])
        lo = rng.randrange(-20, 120)
        out.append(probe(s, x, lo, lo + rng.randrange(200)))
    return out


def repeating():
    out = []
    for k in (10, 1000, 9000):
        for s, x in (
            ("a" * k, "a" * (k // 2) + "b"),
            ("a" * k, "b" + "a" * (k // 2)),
            ("a" * (3 * k), "a" * (k // 2) + "b" + "a" * (k // 2)),
            ("ab" * k + "aab", "ab" * (k // 3) + "aab"),
            ("a" * k + "b" + "a" * k, "a" * k + "b"),
            ("aab" * k, "aab" * (k // 2) + "c"),
        ):
            out.append((s.find(x), s.rfind(x), s.count(x), s.encode().find(x.encode())))
    return out


# CALL: many(900)
# CALL: repeating()
