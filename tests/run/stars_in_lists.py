"""Stars in list displays, over everything that can stand behind one."""

from collections import deque


def ints(xs, t):  # NATIVE
    return [*xs, 7, *t, 8]


def chain(start, rest):  # NATIVE
    path = [start]
    for r in rest:
        path = [*path, r]
    return path


def kinds(n):  # NATIVE
    s = "ab" * n
    d = {i: str(i) for i in range(n)}
    pairs = [*d.items()], [*d, *d.keys()], [*s, *d.values()]
    return pairs, [*range(n), 0.5], [*d], [*{n}], [*(n, n + 1), n], [*[*[n]]], [*()], [*deque([n, 2])]


def mixed(n):
    return [*(n, "a", 2.5), None, *[n, n]]


def squares(n):
    return [0, *(i * i for i in range(n)), -1]


def numbers(n):
    yield n
    yield n + 1
    if n > 5:
        raise ValueError("over five")


def stepped(n):
    return [*numbers(n), *map(str, [n]), *zip([n], "x"), *enumerate("y"), *reversed([1, 2])]


def loud(name, xs):
    print("evaluates", name)
    return xs


def order(n):
    return [loud("a", n), *loud("b", [n]), loud("c", n), *loud("d", (1,)), *loud("e", [])]


def late(xs):
    return [*xs, xs.append(5), *xs]


def foreign(x):
    out = [1, *x, 2]
    out.append(3)
    return out


def big(xs):
    out = [*xs, 1]
    out[0] += 2**62
    out[0] += 2**62
    return [*out, *out]


def lines(text):
    return [
        *text.split(),
        *foreign(text),
        *5,
    ]


def longest(n):
    best = []
    for i in range(n):
        cand = [*best, i] if i % 2 else best
        if len(cand) > len(best):
            best = cand
    return best


# CALL: ints([1, 2], (3, 4))
# CALL: ints((x := [1, 2]), x)
# CALL: ints([], ())
# CALL: chain(1, [2, 3, 4])
# CALL: kinds(3)
# CALL: mixed(1)
# CALL: squares(4)
# CALL: stepped(1)
# CALL: stepped(6)
# CALL: order(3)
# CALL: late([1, 2])
# CALL: foreign("xyz")
# CALL: foreign([])
# CALL: foreign({"a": 1})
# CALL: foreign(None)
# CALL: foreign(3)
# CALL: foreign(map(int, ["4", "x"]))
# CALL: big([5])
# CALL: big([2**62])
# CALL: lines("a b")
# CALL: longest(7)
# SETUP:
# class Items:
#     def __iter__(self):
#         return iter("pq")
# class Broken:
#     def __iter__(self):
#         raise TypeError("not today")
# class Old:
#     def __getitem__(self, i):
#         if i > 2:
#             raise IndexError
#         return i
# class Five:
#     __iter__ = 5
# CALL: foreign(Items())
# CALL: foreign(Broken())
# CALL: foreign(Old())
# CALL: foreign(Five())
# CALL: foreign(object())
