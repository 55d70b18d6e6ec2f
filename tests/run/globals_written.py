"""Functions that read and write names of the module: typed as what is stored there, exact when that changes."""

import sys

counter = 0
total = 0.0
label = "start"
table = [[i * j for j in range(10)] for i in range(10)]
mixed = 1
state = 12345


def rnd():  # NATIVE
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state


def work(n):  # NATIVE
    global counter, total
    for i in range(n):
        counter += 1
        total += rnd() / 2147483648
        if table[i % 10][i % 7] > 20:
            counter += 2
    return counter


def rename(text):
    global label
    old = label
    label = text + "/" + label
    return old, label


def swap():
    global mixed
    mixed = "text" if mixed == 1 else 1
    return mixed


def forget():
    global fresh
    fresh = 1
    del fresh
    return fresh


def undefined():
    return never_set + counter


def set_from_outside(name, value):
    setattr(sys.modules[__name__], name, value)
    return counter


if len(sys.argv) > 100:
    never_set = 1

# CALL: work(50)
# CALL: rename("a")
# CALL: rename("b")
# CALL: swap()
# CALL: swap()
# CALL: forget()
# CALL: undefined()
# CALL: set_from_outside("counter", 2**63 - 2)
# CALL: work(5)
# CALL: set_from_outside("counter", 0.5)
# CALL: work(2)
# CALL: set_from_outside("counter", "text")
# CALL: work(2)
# CALL: mod.__dict__.pop("counter")
# CALL: work(2)
# CALL: (mod.total, mod.state, mod.label, mod.mixed)
