"""Lists that a method makes, in which the program then stores other types."""

import numpy as np  # noqa: F401


def words(s):  # NATIVE
    x = s.split()
    x.append(1)
    return x


def items(a):  # NATIVE
    x = a.tolist()
    x.append("s")
    return x


def parts(s):  # NATIVE
    return s.split(",") + [None], s.splitlines() + [2.5]


def scalars(a):  # NATIVE
    b = list(a)
    b.append(1)
    return b


# CALL: words("a b")
# CALL: items(np.zeros(2))
# CALL: items(np.arange(2))
# CALL: parts("a,b")
# CALL: scalars(np.arange(2))
# CALL: scalars(np.arange(2.0))
