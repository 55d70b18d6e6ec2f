"""Memo functions within functions: the one of the last call is garbage, in a cycle, while the next comes into use."""

import functools
import gc


def tree(n, up):
    @functools.lru_cache(maxsize=None)
    def node(i, j):
        if i == n:
            return up * j
        return 0.5 * (node(i + 1, j + 1) + node(i + 1, j))

    return node(0, 0)


def trees(n):
    return [tree(20 + i, 0.5) for i in range(n)]


def trees_collected(n):
    """The collector runs at nearly every new object."""
    before = gc.get_threshold()
    gc.set_threshold(3, 2, 2)
    try:
        return trees(n)
    finally:
        gc.set_threshold(*before)


# CALL: trees(40)
# CALL: trees_collected(6)
