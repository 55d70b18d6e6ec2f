"""functools.lru_cache and cache: results, counters and clearing, from native code and from Python."""

import functools
from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    "doc of fib"
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=3)
def tens(n):
    return n * 10


def cleared_often(n):
    # What is cleared must be gone once: its memory is used again.
    total = 0
    for i in range(n):
        tens.cache_clear()
        for k in range(4):
            total += tens(i + k) + tens(i)
    return total, tens.cache_info()


@lru_cache
def ratio(a, b):
    return a / b


@cache
def upper(t):
    return t.upper()


@functools.lru_cache(maxsize=None)
def paths(i, j):
    if i == 0 or j == 0:
        return 1
    return paths(i - 1, j) + paths(i, j - 1)


def use_fib(n):
    r = [fib(i) for i in range(n)]
    return r[-1], fib.cache_info()


def use_paths(n):
    t = 0
    for i in range(n):
        t += paths(i, i)
    return t, paths.cache_info()


def use_tens(xs):
    t = 0
    for x in xs:
        t += tens(x)
    return t, tens.cache_info()


def use_ratio(n):
    out = []
    for b in range(n):
        try:
            out.append(ratio(1, b))
        except ZeroDivisionError as e:
            out.append(str(e))
    return out, ratio.cache_info(), ratio(1.0, 2), ratio.cache_info()


def use_upper(words):
    return "".join([upper(w) for w in words]), upper.cache_info()


def lcs(a, b):
    calls = 0

    @lru_cache(None)
    def go(i, j):
        nonlocal calls
        calls += 1
        if i == len(a) or j == len(b):
            return 0
        if a[i] == b[j]:
            return 1 + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1))

    return go(0, 0), calls, go.cache_info(), go


def again(a, b):
    n, calls, info, go = lcs(a, b)
    other = lcs(b, a)[:3]
    return n, calls, info, go(1, 1), go.cache_info(), other, go(0, 0), go.cache_info()


def grid(rows, cols):
    @cache
    def ways(i, j):
        return 1 if i == rows - 1 or j == cols - 1 else ways(i + 1, j) + ways(i, j + 1)

    return ways(0, 0)


def clear_inside(n):
    @lru_cache(None)
    def f(k):
        if k == 3:
            f.cache_clear()
        return 0 if k == 0 else 1 + f(k - 1)

    return f(n), f.cache_info(), f(n), f.cache_info()


# CALL: cleared_often(300)
# CALL: use_fib(30)
# CALL: fib.cache_info()
# CALL: use_fib(100)
# CALL: (fib.cache_clear(), fib.cache_info(), use_fib(10))
# CALL: [fib(i) for i in range(12)], fib.cache_info()
# CALL: fib(1.0), fib(True), fib.cache_info(), use_fib(5)
# CALL: fib.__name__, fib.__doc__, fib.__wrapped__(5), fib.cache_parameters()
# CALL: type(fib), isinstance(fib, functools._lru_cache_wrapper), fib.__call__(7), type(fib).cache_info(fib)
# CALL: use_paths(12)
# CALL: use_paths(40)
# CALL: paths(3, 3), paths.cache_info()
# CALL: (paths.cache_clear(), use_paths(5))
# CALL: use_tens([1, 2, 3, 1, 4, 1, 2, 5, 1])
# CALL: [tens(i) for i in (5, 1, 2)], tens.cache_info(), use_tens([5, 1, 2, 9])
# CALL: use_ratio(3)
# CALL: use_upper(["a", "b", "a"])
# CALL: lcs("abcbdab", "bdcaba")[:3]
# CALL: again("abcbdab", "bdcaba")
# CALL: grid(10, 10), grid(40, 40), grid(2, 3)
# CALL: clear_inside(6)
