"""What is native with "in" and == is native with "not in" and != as well; floats in ranges."""

from collections import OrderedDict, defaultdict


def leaves(jumps):  # NATIVE
    jumps = list(jumps)
    at, steps, inside = 0, 0, range(len(jumps))
    while True:
        step = jumps[at]
        jumps[at] += -1 if step >= 3 else 1
        at += step
        steps += 1
        if at not in inside:
            return steps


def ints(r):  # NATIVE
    return [x for x in range(-4, 12) if x not in r], [x for x in range(-4, 12) if x in r]


def floats(r, xs):  # NATIVE
    return [x in r for x in xs], [x not in r for x in xs]


def octets(b, xs):  # NATIVE
    return [x not in b for x in xs]


def tables(n):  # NATIVE
    d, e, o = {}, defaultdict(int), OrderedDict()
    out = []
    for i in range(n):
        d[i] = i * i
        out.append((d != e, e != d, d != o, o != d))
        e[i] += i * i
        o[i] = i * i
        out.append((d != e, e != d, d != o, o != d))
    return out


ODD = [0.0, -0.0, 3.0, 3.5, 1e30, -1e30, float("nan"), float("inf"), -9.223372036854775808e18, 9.223372036854775807e18, 2.0**62]

# CALL: leaves([0, 3, 0, 1, -3])
# CALL: ints(range(5))
# CALL: ints(range(1, 9, 3))
# CALL: ints(range(9, -3, -4))
# CALL: ints(range(0))
# CALL: floats(range(5), ODD)
# CALL: floats(range(-9, 9, 3), ODD)
# CALL: floats(range(-2**63, 2**63 - 1, 2**62), ODD)
# CALL: octets(b"abc", [97, 100, 0, 255])
# CALL: octets(b"abc", [97, 256])
# CALL: octets(b"", [97, -1])
# CALL: tables(3)
