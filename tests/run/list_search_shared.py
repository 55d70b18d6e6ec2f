# `in`, index, count and remove of lists that Python has made: items are compared where they lie.


def find(items, x):
    return x in items, x not in items, items.count(x)


def index(items, x, lo, hi):
    try:
        return items.index(x, lo, hi)
    except ValueError as e:
        return str(e)


def remove(items, x):
    try:
        items.remove(x)
    except ValueError as e:
        return str(e)
    return items


def numbered(items, n):
    return [i for i in range(n) if str(i) in items]


class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("asked", self.value, other)
        return self.value == other


words = ["a", "bc", "é", "日本", "bc", ""]
for word in (*words, "x", "\u00e9", "b" + "c"):
    print(find(words, word), index(words, word, 1, 5), index(words, word, -3, -1))
print(remove(words, "bc"), remove(words, "y"), numbered(["3", "11", "04"], 20))

ints = [1, 2, 3, 2, 2**40, 2**62]
for n in (2, 2**62, -1, True):
    print(find(ints, n), index(ints, n, 0, 9))
print(find([1, 2, 2**70], 2), find([1, 2, 2**70], 5), find([1, True, 2.0], 1), find([2, 2.0, "x", True], 2))
print(
    find([1.5, float("nan"), 2], 1.5), find([(1, "a"), (2, "b"), (2, "b")], (2, "b")), index([(1, "a")], (1, "b"), 0, 3)
)
print(find(["x", Loud("y"), "y"], "y"), find(["a", None], "a"), find(["a", 1], "b"))

print(find([0.0, -0.0], -0.0))
