"""importlib.reload runs the module again in the same dictionary."""

import importlib  # noqa: F401

counter = 0
items = []


def bump():
    global counter
    counter += 1
    items.append(counter)
    return counter


# CALL: bump()
# CALL: bump()
# CALL: (old := bump)
# CALL: importlib.reload(mod) is mod
# CALL: counter
# CALL: bump()
# CALL: old()
