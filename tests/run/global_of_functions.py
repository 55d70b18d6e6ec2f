# TIMEOUT: 120
# Names of the module that only functions assign: who reads one is typed with what they store, in whatever order.
import sys


def search(depth):  # NATIVE
    global NODES
    NODES += 1
    if depth == 0:
        return 1
    return search(depth - 1) + search(depth - 1)


def commands(lines):  # NATIVE
    n = 0
    for line in lines:
        if line == "go":
            n += search(3)
        elif line == "nodes":
            n += 1000 * NODES
    return n


def main(mode, depth):  # NATIVE
    if mode:
        return commands(["go", "nodes", "go"])
    return timed(depth)


def timed(depth):  # NATIVE
    global NODES
    NODES = 0
    r = search(depth)
    return r, NODES


def unset():
    return LATER + 1


def set_later(x):
    global LATER
    LATER = x


def forget():
    global LATER
    del LATER


def mixed(k):
    global BEST
    if k > 2:
        BEST = k
    elif k > 1:
        BEST = None
    else:
        BEST = [k]
    return best()


def best():
    if BEST is None:
        return "none"
    return BEST


def shadow(xs):
    return max(xs) + len(xs)


def hide():
    global max
    max = min


def show():
    global max
    del max


# CALL: timed(4)
# CALL: main(True, 2)
# CALL: main(False, 5)
# CALL: unset()
# CALL: set_later(4)
# CALL: unset()
# CALL: set_later(2**63 - 1)
# CALL: unset()
# CALL: set_later(2.5)
# CALL: unset()
# CALL: forget()
# CALL: unset()
# CALL: [mixed(k) for k in range(5)]
# CALL: shadow([3, 1, 2])
# CALL: hide()
# CALL: shadow([3, 1, 2])
# CALL: show()
# CALL: shadow([3, 1, 2])
# CALL: setattr(sys.modules[__name__], "NODES", "x")
# CALL: search(2)
# CALL: setattr(sys.modules[__name__], "NODES", 2**63 - 3)
# CALL: search(2)
# CALL: NODES
