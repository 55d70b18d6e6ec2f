"""Builtin functions, classes and methods that take all items of a generator."""

import math
from collections import Counter, OrderedDict, defaultdict, deque

import numpy as np


def words(text, log):
    try:
        for w in text.split():
            if w == "bad":
                raise ValueError(w)
            yield w
    finally:
        log.append("closed")


def pairs(text):
    for i, w in enumerate(text.split()):
        yield w, i


def halves(n):
    for i in range(n):
        yield i / 2


class Bag:
    def __init__(self, text):
        self.text = text
        self.queue = deque(self.parts())
        self.seen = set()

    def parts(self):
        for p in self.text.split("-"):
            if p:
                yield p, len(p)

    def more(self, other):  # NATIVE
        self.seen.update(p for p, n in self.parts())
        self.queue.extend(self.parts())
        self.seen.difference_update(w for w in other if w != "b")
        return sorted(self.seen), len(self.queue)


def made(text):  # NATIVE
    log = []
    q = deque(words(text, log), maxlen=2)
    o = OrderedDict(pairs(text))
    d = defaultdict(int, pairs(text))
    d["new"] += 1
    t = (*words(text, log),)
    s = {*words(text, log), "one"}
    xs = [0, *(i for w, i in pairs(text)), *map(len, words(text, log))]
    return list(q), list(o.items()), list(d.items()), t, sorted(s), xs, log


def filled(text):  # NATIVE
    log = []
    xs = ["first"]
    xs.extend(w.upper() for w in words(text, log))
    q = deque(["first"], maxlen=4)
    q.extend(words(text, log))
    q.extendleft(w + "!" for w in xs)
    s = {"first"}
    s.update(words(text, log))
    d = {"a": -1}
    d.update(pairs(text))
    d.update((w, n * 10) for w, n in pairs(text) if n)
    return xs, list(q), sorted(s), d, log


def numbers(n):
    a = np.fromiter(halves(n), float)
    b = np.fromiter((x * x for x in halves(n)), np.float64, n)
    return math.fsum(halves(n)), math.fsum(0.1 for _ in range(n)), math.prod(x + 1 for x in halves(n)), a, b


def texts(text, log):
    for w in text.split():
        if w == "bad":
            raise ValueError(w)
        yield w
        log.append("again")


def raised(text):
    log = []
    q = deque(["start"])
    s = {"start"}
    for take in (q.extend, s.update):
        try:
            take(texts(text, log))
        except ValueError as e:
            log.append(str(e))
    try:
        q.extend(texts(text, log))
    except ValueError:
        pass
    try:
        s.update(w * 2 for w in texts(text, log))
    except ValueError:
        pass
    return list(q), sorted(s), log


def falls(text):
    log = []
    return deque(texts(text, log)), log


def grows(s):
    s.update(x + 1 for x in s)
    return s


def mutates(q):
    q.extend(x for x in q)
    return q


class Odd(dict):
    def update(self, other):
        self["items"] = list(other)


def others(d, c):
    d.update((w, 1) for w in "ab")
    c.update(w for w in "abca")
    c.update(texts("a b", []))
    return d, c


def first_only(xs, k):
    a, b = (x for x in xs)
    q = deque((x * k for x in xs), 1)
    return a, b, q


# CALL: Bag("a-bb--a-c").more(["a", "b", "c"])
# CALL: made("one two three two")
# CALL: made("")
# CALL: made("one bad two")
# CALL: filled("one two three two")
# CALL: filled("one bad two")
# CALL: numbers(7)
# CALL: numbers(0)
# CALL: raised("x bad y")
# CALL: falls("x bad y")
# CALL: grows({1})
# CALL: grows(set())
# CALL: mutates(deque([1]))
# CALL: others({}, Counter())
# CALL: others(Odd(), Counter("zz"))
# CALL: first_only([1, 2], 3)
# CALL: first_only([1, 2, 3], 3)
# CALL: first_only([2**62, 2**62], 4)
print(made("one two"), filled("one two"), raised("x bad"))
print(Bag("a-b").more("ab"))
