"""Caches over functions that raise: never returning, and beyond the recursion limit, with the places in tracebacks."""

import sys
import traceback
from functools import cache, lru_cache


# NATIVE ends
def ends(a, b):
    @lru_cache(maxsize=64)
    def go(i, j):
        if i == len(a) or j == len(b):
            raise ValueError("end", i, j)
        if a[i] == b[j]:
            return 1 + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1))

    return go(0, 0)


# NATIVE deep
def deep(n):
    @cache
    def go(i, j):
        if i == n:
            return 0
        return 1 + go(i + 1, j)

    return go(0, 0)


def places(f, *args):
    """The lines of the traceback with their carets."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(150)
    try:
        return f(*args)
    except (ValueError, RecursionError) as e:
        error = e
    finally:
        sys.setrecursionlimit(limit)
    lines = traceback.format_exception(error)
    return [type(error).__name__, lines[2:4], lines[-1]]


# CALL: ends("abcd", "bcaa")
# CALL: places(ends, "abcd", "bcaa")
# CALL: deep(20)
# CALL: places(deep, 10)
# CALL: places(deep, 500)[:2]
# CALL: places(deep, 400)[2].split(":")[0]
# CALL: places(ends, "abab", "baba")
