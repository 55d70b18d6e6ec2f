"""Names that the module body sets for other versions of Python only."""

import sys

if sys.version_info[0] < 3:
    range = xrange
    input = raw_input
    zip = itertools.izip

PY3 = sys.version_info >= (3,)
PY2 = sys.version_info.major == 2
NEW = sys.version_info >= (3, 12)
FUTURE = sys.version_info > (3, 50)

if PY3:
    long = int

    def items(d):
        return d.items()

else:

    def items(d):
        return d.iteritems()


if not PY3:
    sum = None

if NEW:
    SCALE = 3
else:
    SCALE = 3.5

if sys.version_info[0] == 3 and sys.version_info < (3, 0):
    SCALE = "never"


def total(n):  # NATIVE
    s = 0
    for i in range(n):
        s += i * i % 7
    return s + long(3)


def pairs(n):  # NATIVE
    d = {i: i * i for i in range(n)}
    t = 0
    for k, v in items(d):
        t += k ^ v
    return t, sum(d.values()), list(zip(d, d))


def scaled(x):
    return x * SCALE, NEW == (sys.version_info[1] >= 12), FUTURE


def limits():
    return sys.version_info[0] > 2, sys.version_info >= (3, 11), sys.version_info[:2] == tuple(sys.version_info)[:2]


try:
    print(sys.version_info >= 3)
except TypeError as error:
    print(error)

# CALL: total(10)
# CALL: pairs(5)
# CALL: scaled(2)
# CALL: limits()
# CALL: setattr(sys.modules[total.__module__], "range", lambda n: [n, n])
# CALL: total(10)
# CALL: delattr(sys.modules[total.__module__], "range")
# CALL: total(10)
# CALL: setattr(sys.modules[total.__module__], "items", lambda d: [(1, 2)])
# CALL: pairs(5)
