"""Mapping patterns: literal keys of native dicts are looked up one by one, other mappings and keys are asked as CPython does."""

from collections import Counter, OrderedDict, defaultdict


def handle(d):
    match d:
        case {"kind": "buy", "qty": q}:
            return q
        case {"kind": "sell", "qty": q, **rest}:
            return -q + len(rest)
        case {"kind": ("a" | "b") as k}:
            return len(k)
        case {}:
            return 7


def tup(d):
    match d:
        case {1: [a, b], 2: {"x": x}}:
            return a + b + x
        case {1: str() as s, **r}:
            return s, r
        case {None: n, **r}:
            return n, r
        case {**r}:
            return list(r.items())
        case _:
            return "other"


def ints(d):
    match d:
        case {1: a, 2: b, **r} if a > b:
            return a, r
        case {1: a, 2: b}:
            return b
        case _:
            return None


class M:
    K = "kind"


def dotted(d):
    match d:
        case {M.K: v}:
            return v
        case _:
            return 0


def other(x):
    match x:
        case {"a": v}:
            return v
        case [a]:
            return a
        case _:
            return None


def big(n):  # NATIVE
    s = 0
    for i in range(n):
        d = {"kind": "k", "v": i * (1 << 55)}
        match d:
            case {"kind": "k", "v": v}:
                s += v
    return s


def orders(n):  # NATIVE
    total, odd = 0, []
    for i in range(n):
        match {"kind": "buy" if i % 2 else "sell", "qty": i}:
            case {"kind": "buy", "qty": q}:
                total += q
            case {"kind": "sell", "qty": q, **rest} if not rest:
                total -= q // 2
            case {"kind": kind, **rest}:
                odd.append((kind, rest))
    return total, odd


def defaults():
    d = defaultdict(int)
    d["a"] = 4
    counts = Counter("aab")
    return other(d), other(defaultdict(int)), dict(d), other(counts), other(OrderedDict(a=1.5))


# SETUP:
# from collections import UserDict
# class Loud(dict):
#     def get(self, k, d=None):
#         print("get", k)
#         return super().get(k, d)
#
# CALL: [handle(d) for d in ({"kind": "buy", "qty": 3}, {"kind": "sell", "qty": 2, "z": 1}, {"kind": "a"}, {"q": 1}, {})]
# CALL: [tup(d) for d in ({1: [1, 2], 2: {"x": 4}}, {1: "s", 5: 6}, {None: 1, 2: 3}, {}, {7: 8}, 5)]
# CALL: [ints({1: 2, 2: 1, 3: 4}), ints({1: 1, 2: 2}), ints({}), ints({1: 1}), ints({True: 9, 2.0: 8, 7: 7})]
# CALL: [dotted({"kind": 3}), dotted({})]
# CALL: other({"a": 1})
# CALL: other({"b": 1})
# CALL: other([3])
# CALL: other("a")
# CALL: other(UserDict(a=3))
# CALL: other(Loud(a=3))
# CALL: handle(Loud(kind="sell", qty=3, z=4))
# CALL: handle({"kind": "sell", "qty": "x"})
# CALL: handle(None)
# CALL: big(10)
# CALL: big(600)
# CALL: orders(100)
# CALL: defaults()
