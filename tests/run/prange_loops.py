"""Loops over prange: what comes of them is what comes of the loop taken in order, whoever takes the turns."""

import math
import os

import numpy as np

os.environ["PYX2CPP_TEAM"] = "threads"  # however small the loop
os.environ["PYX2CPP_THREADS"] = "3"

try:
    from pyx2cpp import prange
except ImportError:
    prange = range


def squares(x, out):  # NATIVE
    for i in prange(len(x)):
        out[i] = x[i] * x[i] + 1.0


def rows(n, m):  # NATIVE
    grid = np.zeros((n, m), dtype=np.int64)
    for y in prange(n):
        for x in range(m):
            k = 0
            z = x + y
            while z % 7 != 3 and k < 20:
                z += k
                k += 1
            grid[y, x] = k
    return grid


def from_list(values):  # NATIVE
    out = [0.0] * len(values)
    for i in prange(len(values)):
        out[i] = math.sqrt(values[i]) / 3.0
    return out


def counts(n):  # NATIVE
    steps = 0
    odd = 0
    for i in prange(1, n):
        x = i
        while x != 1:
            if x % 2 == 0:
                x //= 2
            else:
                x = 3 * x + 1
            steps += 1
        if steps % 2 == 0 and i < 0:
            odd += 1
    return steps, odd


def large_sum(n):  # NATIVE
    total = 0
    for i in prange(n):
        total += 1 << 55 if i % 2 == 0 else i * 3
    return total


def float_sum(x):  # NATIVE
    total = 0.0
    for i in prange(len(x)):
        total += math.sin(x[i]) * math.exp(-x[i])
    return total


def best_of(x):  # NATIVE
    best, where, above, hits = -1.0, -1, 0.0, []
    for i in prange(len(x)):
        v = math.sin(x[i] * 12.9898) * math.cos(x[i])
        if v > best:
            best = v
            where = i
        if v > 0.5:
            w = math.exp(v) * v
            above += w
            hits.append(i)
    return best, where, above, hits


def histogram(x, bins):  # NATIVE
    counts = np.zeros(bins, dtype=np.int64)
    for i in prange(len(x)):
        k = int(abs(math.sin(x[i])) * bins)
        counts[min(k, bins - 1)] += 1
    return counts


def skipping(x):  # NATIVE
    total = 0.0
    seen = 0
    for i in prange(len(x)):
        if x[i] < 0.25:
            continue
        v = math.log(x[i]) * math.sqrt(x[i])
        if v > -0.1:
            continue
        total += v
        seen += 1
    return total, seen


def stops(x, bound):  # NATIVE
    for i in prange(len(x)):
        if x[i] > bound:
            return i
    found = -1
    for i in prange(len(x)):
        if x[i] * 2.0 > bound:
            found = i
            break
    return found


def afterwards(n):  # NATIVE
    v = -1.0
    last = 0
    for i in prange(n):
        v = math.sqrt(i + 0.5)
        if i % 3 == 0:
            last = i
    if n:
        return v, i, last
    return v, None, last


def steps(n):  # NATIVE
    out = np.zeros(n)
    for i in prange(n - 1, -1, -3):
        out[i] = math.exp(-i) + 1.0
    for i in prange(2, n, 5):
        out[i - 2] += math.sqrt(i)
    return out


def empty(n):  # NATIVE
    total = 5
    out = np.zeros(3)
    for i in prange(n, 2):
        total += i
        out[i] = math.exp(i)
    return total, out


def in_place(x):  # NATIVE
    for i in prange(len(x)):
        x[i] = x[i] * 2.0 + 1.0


def depends(x):  # NATIVE
    for i in prange(1, len(x)):
        x[i] = x[i - 1] * 0.5 + x[i]


def mirrored(x):  # NATIVE
    n = len(x)
    for i in prange(n):
        x[i] = x[n - 1 - i] * 3.0


def around(n):  # NATIVE
    x = np.zeros(n)
    for i in prange(-n, n):
        x[i] = x[i] * 2.0 + i
    return x


def shifted(a, b):  # NATIVE
    for i in prange(len(b)):
        a[i] = b[i] * 2.0 + math.sqrt(b[i])


def divides(n, zero):  # NATIVE
    out = np.zeros(n)
    for i in prange(n):
        out[i] = 100 // (i - zero)
    return out


def roots(x):  # NATIVE
    out = [0.0] * len(x)
    for i in prange(len(x)):
        out[i] = math.sqrt(x[i]) + math.log(x[i] + 1.0)
    return out


def outside(n, m):  # NATIVE
    out = np.zeros(m)
    for i in prange(n):
        out[i] = math.exp(-i)
    return out


def caught(x):  # NATIVE
    try:
        return roots(x)
    except ValueError:
        return None


def warns(x, y):  # NATIVE
    out = np.zeros(len(x))
    for i in prange(len(x)):
        out[i] = x[i] / y[i]
    return out


def prime(n):  # NATIVE
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def primes(n):  # NATIVE
    count = 0
    for i in prange(n):
        if prime(i):
            count += 1
    return count


def inner(n):  # NATIVE
    total = 0
    for i in prange(n):
        total += i * i
    return total


def outer(n):  # NATIVE
    total = 0
    for i in prange(n):
        for j in prange(i):
            total += inner(j) % 7
    return total


def matmul(a, b):  # NATIVE
    n, m, inside = a.shape[0], b.shape[1], a.shape[1]
    c = np.zeros((n, m))
    for i in prange(n):
        for j in range(m):
            t = 0.0
            for k in range(inside):
                t += a[i, k] * b[k, j]
            c[i, j] = t
    return c


def smooth(a):  # NATIVE
    n = a.shape[0]
    b = a.copy()
    for _step in range(3):
        for i in prange(1, n - 1):
            for j in range(1, n - 1):
                b[i, j] = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])
        a, b = b, a
    return a


def talks(n):
    total = 0
    for i in prange(n):
        if i % 4 == 0:
            print("turn", i)
        total += i
    return total


def child(n):
    """The child of a fork has none of the threads."""
    before = primes(n)
    pid = os.fork()
    if pid == 0:
        os._exit(0 if primes(n) == before else 1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


# VARIANTS: closed main
# SETUP:
# line = np.linspace(0.01, 2.0, 83)
# target = np.zeros(83)
# whole = np.arange(1.0, 20.0)
#
# CALL: squares(line, target)
# CALL: target
# CALL: rows(9, 11)
# CALL: from_list([4.0, 9.0, 2.0, 0.0])
# CALL: counts(300)
# CALL: large_sum(40)
# CALL: large_sum(600)
# CALL: float_sum(line)
# CALL: best_of(line)
# CALL: histogram(line, 7)
# CALL: skipping(line)
# CALL: stops(line, 1.0)
# CALL: stops(line, 3.0)
# CALL: afterwards(10)
# CALL: afterwards(0)
# CALL: steps(23)
# CALL: empty(7)
# CALL: empty(-2)
# CALL: in_place(whole)
# CALL: whole
# CALL: depends(whole)
# CALL: whole
# CALL: mirrored(whole)
# CALL: whole
# CALL: around(6)
# CALL: shifted(whole[1:], whole[:-1])
# CALL: whole
# CALL: shifted(whole[:-1], whole[1:])
# CALL: whole
# CALL: divides(8, 9)
# CALL: divides(8, 5)
# CALL: roots([1.0, 2.0, 3.0])
# CALL: roots([1.0, -1.5, 3.0, -2.5])
# CALL: caught([1.0, 2.0, -4.0])
# CALL: outside(4, 6)
# CALL: outside(7, 6)
# CALL: warns(line, line[::-1].copy())
# CALL: warns(np.array([1.0, 0.0, 2.0, -1.0]), np.array([2.0, 0.0, 0.0, 0.0]))
# CALL: primes(200)
# CALL: inner(50)
# CALL: inner(4000000)
# CALL: outer(14)
# CALL: matmul(np.arange(12.0).reshape(3, 4), np.arange(20.0).reshape(4, 5) / 7)
# CALL: smooth(np.arange(49.0).reshape(7, 7) ** 2)
# CALL: talks(9)
# CALL: child(120)
