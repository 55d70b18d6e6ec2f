"""Replacing a generator function, its defaults or the builtin that consumes it is seen by what was inlined."""


def count_up(n, step=1):
    i = 0
    while i < n:
        yield i
        i += step


def total(n):
    t = 0
    for v in count_up(n):
        t += v
    return t


def consumed(n):
    return sum(count_up(n)), max(v + 1 for v in count_up(n))


# SETUP:
# original = count_up
#
# CALL: total(4)
# CALL: consumed(4)
# CALL: setattr(mod, "count_up", lambda n, step=1: iter([n, 7]))
# CALL: total(4)
# CALL: consumed(4)
# CALL: setattr(mod, "count_up", original)
# CALL: consumed(4)
# CALL: setattr(count_up, "__defaults__", (2,))
# CALL: total(4)
# CALL: consumed(4)
# CALL: setattr(count_up, "__defaults__", (1,))
# CALL: setattr(mod, "sum", lambda x: ("sum", list(x)))
# CALL: consumed(4)
# CALL: delattr(mod, "sum")
# CALL: consumed(4)
# CALL: delattr(mod, "count_up")
# CALL: total(4)
