"""Generator expressions behind the star of a function of itertools that a loop steps."""

import itertools
from itertools import chain, product, zip_longest

GRID = {"fast": [5, 10], "slow": [20, 50, 80]}


def grids(grid):  # NATIVE
    keys = sorted(grid)
    out = []
    for values in product(*(grid[k] for k in keys)):
        out.append(values)
    return out, keys


def named(grid):
    keys = sorted(grid)
    return [dict(zip(keys, v)) for v in itertools.product(*(grid[k] for k in keys))]


def of_lists(n):  # NATIVE
    total = 0
    for k in range(1, n):
        for a, b in product(*([k, k + j] for j in range(2))):
            total += a * b
    return total


def chained(grid):
    out = []
    for x in chain(*(grid[k] for k in sorted(grid))):
        out.append(x)
    for row in zip(*(grid[k] for k in sorted(grid))):
        out.append(row)
    for row in zip_longest(*(grid[k] for k in sorted(grid))):
        out.append(row)
    return out


def failing(n):
    for x in product(*(10 // (2 - k) for k in range(n))):
        return x


def missing(grid):
    for x in product(*(grid[k] for k in ("fast", "none"))):
        return x


# CALL: grids(GRID)
# CALL: named(GRID)
# CALL: of_lists(9)
# CALL: chained(GRID)
# CALL: failing(1)
# CALL: failing(4)
# CALL: missing(GRID)
