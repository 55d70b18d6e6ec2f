"""print of every scalar, with sep, end, file and no arguments."""

import sys


def show(x):  # NATIVE
    print(x)


def several(a, b, c):  # NATIVE
    print(a, b, c)
    print(a, b, c, sep=", ", end="!\n")
    print(a, b, sep="")
    print()


def to_stderr(x):
    print("note:", x, file=sys.stderr)


def flushes(x):
    print(x, flush=True)
    return print(x, end="")


# CALL: show(1)
# CALL: show(-(2**63))
# CALL: show(2**70)
# CALL: show(1.0)
# CALL: show(0.1)
# CALL: show(1e16)
# CALL: show(1e15)
# CALL: show(1.5e-5)
# CALL: show(0.0001)
# CALL: show(-0.0)
# CALL: show(float("nan"))
# CALL: show(True)
# CALL: show(None)
# CALL: show("text\ttab")
# CALL: show([1, 2.5, "a", None])
# CALL: show((1,))
# CALL: show(np.float64(0.1))
# CALL: show(np.array([1.0, 2.5]))
# CALL: several(1, 2.5, True)
# CALL: several("a", None, [1])
# CALL: to_stderr(3)
# CALL: flushes(4)
# CALL: print(1, sep=5)
