"""Imports in every form, inside functions too, and a failing one."""

import math as m
import os.path
from math import floor, sqrt as root


def use(x):
    import itertools

    total = 0
    for a in itertools.islice(itertools.count(1), 3):
        total += a * x
    return m.floor(x), floor(x), root(x), total, os.path.basename("a/b")


def failing():
    import no_such_module_here

    return no_such_module_here


def missing_name():
    from math import no_such_name

    return no_such_name


# CALL: use(2.25)
# CALL: failing()
# CALL: missing_name()
