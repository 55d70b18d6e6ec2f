"""copy.deepcopy of containers inside containers of other kinds."""
import copy
from collections import deque


def dicts(n):  # NATIVE
    x = [{i: i} for i in range(n)]
    y = copy.deepcopy(x)
    y[0][0] = 99
    return x, y


def sets(n):  # NATIVE
    x = ([{i} for i in range(n)], {0: deque([{n}])})
    y = copy.deepcopy(x)
    y[0][0].add(99)
    y[1][0][0].add(98)
    return x, y


def tables(n):  # NATIVE
    x = [({i: [i]}, (i, [i])) for i in range(n)]
    y = copy.deepcopy((x, x))
    y[0][0][0][0].append(98)
    y[0][0][1][1].append(97)
    return x, y, y[0] is y[1]


# CALL: dicts(2)
# CALL: sets(2)
# CALL: tables(2)
