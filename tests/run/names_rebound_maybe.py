"""Functions, classes and modules under names that the module body may put something else under."""

import functools
import sys

try:
    from no_such_module_of_that_name import njit
except ImportError:

    def njit(f):
        return f


try:
    import no_such_module_of_that_name as fast
except ImportError:
    fast = None

try:
    from math import gcd
except ImportError:
    from fractions import gcd

try:
    import json as codec
except ImportError:
    codec = None

tick = None
if fast:
    tick = fast.tick

R8 = range(8)
BACK = range(10, 0, -2)
TABLE = bytes(range(256))
FEW = b"\x01\x02\x03"


@njit
def total(n):  # NATIVE
    s = 0
    for i in range(n):
        s += i % 3
    return s


def twice(x):
    return x + x


if fast:
    twice = fast.jit(twice)


def thrice(x):
    return x * 3


if len(sys.argv) > 0:  # holds: the function is not what the name has
    thrice = functools.partial(max, 3)


def plain(n):  # NATIVE
    s = 0
    for i in range(n):
        s += twice(i) + gcd(i, 6)
    return s


def rebound(n):
    return [thrice(i) for i in range(n)]


def encode(n):
    return codec.dumps(list(range(n)))


def cells():  # NATIVE
    s = 0
    for i in R8:
        for j in R8:
            s += i * 8 + j
    return s


def backwards(x):  # NATIVE
    return x in BACK, list(BACK), BACK[1], len(BACK), TABLE[x] + FEW[0], FEW


def mixed(n):
    if n % 2:
        return twice(n)
    return thrice(n)


# CALL: total(10)
# CALL: plain(20)
# CALL: rebound(6)
# CALL: encode(3)
# CALL: cells()
# CALL: backwards(4)
# CALL: mixed(1)
# CALL: mixed(2)
# CALL: twice("ab")
# CALL: setattr(sys.modules[twice.__module__], "twice", lambda x: x + 1)
# CALL: plain(20)
# CALL: setattr(sys.modules[cells.__module__], "R8", range(3))
# CALL: cells()
# CALL: setattr(sys.modules[cells.__module__], "R8", [1, 2])
# CALL: cells()
# CALL: setattr(sys.modules[cells.__module__], "R8", range(2**70, 2**70 + 2))
# CALL: cells()
# CALL: setattr(sys.modules[cells.__module__], "FEW", bytearray(b"xyz"))
# CALL: backwards(4)
