"""Loops at module level whose names functions read, write and print meanwhile."""

import sys

limit = 3
seen = []
counter = 0


def bump():
    global counter
    counter += 1
    return counter


def below(x):
    return x < limit


def record(x):
    seen.append(x)
    return len(seen)


def snapshot():
    return dict((k, v) for k, v in globals().items() if k in ("limit", "i", "acc", "counter"))


acc = 0
for i in range(6):
    acc += i
    if i == 2:
        limit = 5
    print(i, below(i), bump(), record(acc), snapshot())
print(limit, seen, counter)

for j in range(3):
    limit = limit * 10
    print(below(100), j)


def rebind():
    setattr(sys.modules[__name__], "acc", -100)


for i in range(4):
    acc += 1
    if i == 1:
        rebind()
    print(acc)

names = sorted(["b", "A", "c"], key=lambda text: text.lower())
for t in names:
    key = lambda: t
    print(key())


# CALL: (limit := mod.limit, mod.seen, mod.counter, mod.acc)
