"""The number that random.gauss keeps is an attribute, which Python sees and may set."""

import random


def draw(n):  # NATIVE
    t = 0.0
    for _ in range(n):
        t += random.gauss(0.0, 1.0)
    return t


# SETUP:
# import random
# random.seed(3)
# kept = lambda: random._inst.gauss_next
# def put(v):
#     random._inst.gauss_next = v
#
# CALL: (draw(5), kept(), draw(1), kept())
# CALL: (random.gauss(0, 1), kept(), draw(1), kept())
# CALL: (put(1.25), draw(3), vars(random._inst))
# CALL: (state := random.getstate(), draw(3), random.setstate(state), draw(3))
# CALL: (setattr(random._inst, "other", 5), draw(3), vars(random._inst), delattr(random._inst, "other"))
# CALL: (put(2), draw(2))
# CALL: delattr(random._inst, "gauss_next")
# CALL: draw(1)
# CALL: put(None)
# CALL: draw(2)
