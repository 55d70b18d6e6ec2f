"""Module globals: read, written, rebound from outside, and sibling calls through the module."""

count = 0
log = []
scale = 2.0


def bump(n):
    global count
    for _ in range(n):
        count += 1
    log.append(count)
    return count


def scaled(x):  # NATIVE
    return x * scale


def helper(x):
    return x + 1


def uses_helper(x):
    return helper(x) * 2


# CALL: bump(3)
# CALL: bump(2)
# CALL: setattr(mod, "count", 100)
# CALL: bump(1)
# CALL: scaled(1.5)
# CALL: setattr(mod, "scale", 3)
# CALL: scaled(2)
# CALL: setattr(mod, "scale", "ab")
# CALL: scaled(2)
# CALL: uses_helper(1)
# CALL: setattr(mod, "helper", lambda x: -x)
# CALL: uses_helper(1)
# CALL: setattr(mod, "log", None)
# CALL: bump(1)
