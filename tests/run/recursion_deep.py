"""A raised recursion limit: recursion goes as deep as in CPython, whatever the C stack holds."""

import sys


def count(n):  # NATIVE
    if n == 0:
        return 0
    return 1 + count(n - 1)


def depth_first(n):  # NATIVE
    adj = [[i + 1] for i in range(n)]
    adj.append([0])
    seen = [False] * (n + 1)
    calls = 0

    def visit(u, d):
        nonlocal calls
        calls += 1
        seen[u] = True
        best = d
        for v in adj[u]:
            if not seen[v]:
                r = visit(v, d + 1)
                if r > best:
                    best = r
        return best

    return visit(0, 0), calls


def stays_python(n):
    x = bytearray(b"a")
    return len(x) - 1 if n == 0 else 1 + stays_python(n - 1)


def ping(n, f):
    return 0 if n == 0 else 1 + f(n - 1)


def pong(n):
    return 0 if n == 0 else 1 + ping(n - 1, pong)


def fails_deep(n):
    if n == 0:
        raise ValueError("bottom")
    return 1 + fails_deep(n - 1)


def depth_of_traceback(n):
    try:
        fails_deep(n)
    except ValueError as e:
        tb, k = e.__traceback__, 0
        while tb:
            tb, k = tb.tb_next, k + 1
        return k, str(e)


def product(n):
    return 1 if n == 0 else n * product(n - 1)


def at_limit(n):
    try:
        return count(n)
    except RecursionError as e:
        return str(e)[:32]


# SETUP:
# import threading
# def in_thread(n):
#     out = []
#     threading.stack_size(512 * 1024)
#     t = threading.Thread(target=lambda: out.append(count(n)))
#     t.start()
#     t.join()
#     threading.stack_size(0)
#     return out
#
# TIMEOUT: 120
# CALL: at_limit(5000)
# CALL: sys.setrecursionlimit(400000)
# CALL: count(90000)
# CALL: depth_first(90000)
# CALL: stays_python(90000)
# CALL: ping(60000, pong)
# CALL: depth_of_traceback(50000)
# CALL: len(bin(product(3000)))
# CALL: in_thread(90000)
# CALL: count(90000)
# CALL: sys.setrecursionlimit(1000)
# CALL: at_limit(5000)
