"""Special methods that raise while the runtime calls them: each runs as often as in CPython, in the same order, and what
failed has changed nothing."""

import heapq


class Key:
    def __init__(self, k, log):
        self.k = k
        self.log = log

    def __hash__(self):  # NATIVE
        self.log.append(("hash", self.k, 0))
        if self.k == 13:
            raise ValueError("hash of " + str(self.k))
        return self.k % 4

    def __eq__(self, other):  # NATIVE
        self.log.append(("eq", self.k, other.k))
        if self.k == 99 or other.k == 99:
            raise ValueError("eq of " + str(self.k) + " and " + str(other.k))
        return self.k == other.k


class Item:
    def __init__(self, k, log):
        self.k = k
        self.log = log

    def __lt__(self, other):  # NATIVE
        self.log.append(("lt", self.k, other.k))
        if self.k == 13 or other.k == 13:
            raise ValueError("lt of " + str(self.k) + " and " + str(other.k))
        return self.k < other.k

    def __repr__(self):  # NATIVE
        self.log.append(("repr", self.k, 0))
        if self.k == 13:
            raise ValueError("repr of " + str(self.k))
        return "Item " + str(self.k)


def dicts(ks: list[int]):
    log = [("", 0, 0)]
    d = {}
    out = []
    for k in ks:
        try:
            d[Key(k, log)] = k
        except ValueError as e:
            out.append(str(e))
    out.append(str([x.k for x in d]))
    for k in (99, 13, 5):
        try:
            out.append(str(Key(k, log) in d))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(str(d.get(Key(k, log), -1)))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(str(d.pop(Key(k, log), -1)))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(str(d.setdefault(Key(k, log), -1)))
        except ValueError as e:
            out.append(str(e))
        try:
            del d[Key(k, log)]
        except ValueError as e:
            out.append(str(e))
        out.append(str([x.k for x in d]))
    return out, log


def pairs(ks: list[int]):
    log = [("", 0, 0)]
    d = {}
    out = []
    for k in ks:
        try:
            d[(Key(k, log), k % 2, Key(7, log))] = k
        except ValueError as e:
            out.append(str(e))
    out.append(str([a.k for a, _, _ in d]))
    return out, log


def sets(ks: list[int]):
    log = [("", 0, 0)]
    s = set()
    out = []
    for k in ks:
        try:
            s.add(Key(k, log))
        except ValueError as e:
            out.append(str(e))
    out.append(str([x.k for x in s]))
    for k in (99, 13, 5):
        try:
            s.discard(Key(k, log))
        except ValueError as e:
            out.append(str(e))
        out.append(str([x.k for x in s]))
    try:
        out.append(str(len(s | {Key(103, log), Key(3, log)})))
    except ValueError as e:
        out.append(str(e))
    return out, log


def lists(ks: list[int]):
    log = [("", 0, 0)]
    xs = [Key(k, log) for k in ks]
    out = []
    for k in (1, 5, 99):
        try:
            out.append(str(Key(k, log) in xs))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(str(xs.index(Key(k, log))))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(str(xs.count(Key(k, log))))
        except ValueError as e:
            out.append(str(e))
        try:
            xs.remove(Key(k, log))
        except ValueError as e:
            out.append(str(e))
        out.append(str([x.k for x in xs]))
    return out, log


def sorts(ks: list[int], reverse: bool):
    log = [("", 0, 0)]
    xs = [Item(k, log) for k in ks]
    out = []
    try:
        ys = sorted(xs, reverse=reverse)
        out.append(str([y.k for y in ys]))
    except ValueError as e:
        out.append(str(e))
    try:
        xs.sort(reverse=reverse)
    except ValueError as e:
        out.append(str(e))
    out.append(str([x.k for x in xs]))
    try:
        out.append(str(max(xs).k) + " " + str(min(xs).k))
    except ValueError as e:
        out.append(str(e))
    return out, log


def texts(ks: list[int]):
    log = [("", 0, 0)]
    xs = [Item(k, log) for k in ks]
    out = []
    try:
        out.append(str(xs))
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(f"{xs[0]} {xs[-1]!r}")
    except ValueError as e:
        out.append(str(e))
    try:
        print(xs[0], xs[-1], "more")
    except ValueError as e:
        out.append(str(e))
    try:
        print(xs[0], "list", xs, "more")
    except ValueError as e:
        out.append(str(e))
    return out, log


class Beats:
    """No order: what sorting gives depends on which items are compared."""

    def __init__(self, k):
        self.k = k

    def __lt__(self, other):  # NATIVE
        return (self.k * 7 + other.k * 3) % 5 < 2


def disorder(n: int, reverse: bool):  # NATIVE
    xs = [Beats(i * 37 % 101) for i in range(n)]
    xs.sort(reverse=reverse)
    return [x.k for x in xs]


def smallest(n: int):
    heap = [Beats(i * 37 % 101) for i in range(n)]
    heapq.heapify(heap)
    return [heapq.heappop(heap).k for _ in range(n)]


def uncaught(k: int):
    log = [("", 0, 0)]
    d = {Key(1, log): 1}
    d[Key(k, log)] = 2
    return len(d)


# CALL: dicts([1, 5, 9, 13, 99, 3, 7, 2, 4, 103])
# CALL: pairs([1, 5, 99, 13, 3, 99])
# CALL: sets([1, 5, 9, 13, 99, 3, 7, 103])
# CALL: lists([1, 2, 99, 3])
# CALL: lists([1, 2, 3, 5, 5])
# CALL: sorts([4, 2, 13, 1, 7, 5, 3], False)
# CALL: sorts([4, 2, 1, 7, 5, 3, 13], True)
# CALL: sorts([5, 1, 4, 2, 3, 9, 8, 7, 6], False)
# CALL: sorts([5, 1, 4, 2, 3, 9, 8, 7, 6], True)
# CALL: texts([4, 2, 13])
# CALL: texts([4, 2])
# CALL: disorder(40, False)
# CALL: disorder(150, True)
# CALL: disorder(200, False)
# CALL: smallest(30)
# CALL: uncaught(13)
# CALL: uncaught(5)
