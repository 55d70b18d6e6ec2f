"""reversed() of lists: in loops, in builtins, while the list changes, and across a side exit."""


def backwards(xs):  # NATIVE
    out = []
    for x in reversed(xs):
        out.append(x)
    for i, x in enumerate(reversed(xs)):
        out.append(x * i)
    return out, list(reversed(xs)), sum(reversed(xs)), [a + b for a, b in zip(xs, reversed(xs))]


def shrinking(xs):
    out = []
    for x in reversed(xs):
        out.append(x)
        if len(xs) > 1:
            xs.pop()
            xs.pop(0)
    return out, xs


def growing(xs):
    total = 0
    for x in reversed(xs):
        xs.append(x)
        total += x
    return total, xs


def polynomial(n):
    value = 0
    for v in reversed([i for i in range(n)]):
        value = value * 3 + v
    return value


# CALL: backwards([1, 2, 3])
# CALL: backwards([1.5, -0.0])
# CALL: shrinking([1, 2, 3, 4, 5])
# CALL: shrinking((kept := [1, 2, 3]))
# CALL: growing([1, 2, 1 << 62, 5, 1 << 62])
# CALL: growing(kept)
# CALL: polynomial(10)
# CALL: polynomial(60)
