"""An attribute of a module that is replaced from outside is seen by the next call."""

import math


def root(x):  # NATIVE
    return math.sqrt(x) + math.pi


# CALL: root(4.0)
# CALL: (kept := math.sqrt)
# CALL: setattr(math, "sqrt", abs)
# CALL: root(4.0)
# CALL: setattr(math, "sqrt", kept)
# CALL: root(4.0)
