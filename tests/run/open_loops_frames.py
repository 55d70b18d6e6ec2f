# Loops of functions that CPython runs: frames, exceptions, variables that others share.
# TIMEOUT: 120
import sys
import threading
import traceback

import numpy as np


def opaque(x):
    """The same, as an object of which nothing is known."""
    return eval("x")


def raises(n):
    p = opaque(np.arange(5.0))
    k = 0
    try:
        for i in range(n):
            k = i * 2
            last = p[i] + p[k]
    except IndexError as e:
        return k, i, last, str(e)
    finally:
        print("finally", k, i)
    return k, last


def inner_try(n):
    p = opaque([1.0, 0.0, 2.0, 0.0])
    bad, good = [], 0.0
    for i in range(n):
        try:
            good += p[i] / p[i + 1] + p[0] * p[0]
        except ZeroDivisionError as e:
            bad.append((i, str(e)))
        except IndexError as e:
            bad.append((i, type(e).__name__))
            continue
        finally:
            good += 1
    return bad, good, "e" in locals()


counter = 0


def globals_too(n):
    global counter
    p = opaque([4, 5, 6])
    for i in range(n):
        counter += p[i % 3] * i - p[0]
    return counter


def shared(n):
    p = opaque([4, 5, 6])
    m = 3
    rows = []
    for i in range(n):
        rows.append([x * m for x in p if x > i + m - m])

    def f():
        return m

    return rows, f()


def cells(n):
    p = opaque([4, 5, 6])
    s = 0

    def f():
        return s

    for i in range(n):
        s += p[i % 3] * p[0]
    return s, f()


def frames(n):
    p = opaque([1, 2, 3])
    seen = []
    for i in range(n):
        if p[i % 3] * 2 > 5:
            f = sys._getframe()
            seen.append((f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno))
    return seen


def deleted(n):
    p = opaque([1, 2, 3])
    for i in range(n):
        t = p[i % 3] * 2 + p[0]
    del t
    try:
        for i in range(n):
            t = p[i] * 2 + p[0]
    except IndexError:
        pass
    return t, i


class Book:
    def __init__(self, rows):
        self.rows = opaque(rows)
        self.value = 0.0

    def run(self, n):
        rows = self.rows
        text = opaque("x")
        for i in range(n):
            self.value += rows[i % 3] * 1.5 - i
            if rows[0] > 100:
                text = text + "y"
        return self.value, text


def in_threads(n):
    p = opaque(np.arange(2000.0))
    out = []

    def one(k):
        s = 0.0
        q = opaque(p)
        for j in range(k):
            for i in range(len(q)):
                s += q[i] * q[j] - j
        out.append(s)

    ts = [threading.Thread(target=one, args=(n,)) for _ in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return len(set(out)), out[0]


def by_generator(n):
    p = opaque([1, 2, 3])
    s = 0
    for i in range(n):
        s += p[i % 3] * i
    yield s
    for i in range(n):
        s += p[i % 3] * i
    yield s, i


def fails(n):
    p = opaque([1, 2, 3])
    for i in range(n):
        x = p[i] * p[0] - i
    return x


def finds(n):
    p = opaque([1.0, 2.5, 4.0])
    try:
        for i in range(n):
            if p[i] * 2 > 4:
                return i, p[i]
            for k in p:
                if k * k > 17 + i:
                    return k
    finally:
        print("left", i)
    return None


def gives(p):
    p = opaque(p)
    changes = [p[i] / p[i - 1] - 1 for i in range(1, len(p))]
    total = sum(x * x for x in changes)
    if total > 1:
        return {i: x * 2 for i, x in enumerate(changes)}
    return [x + total for x in changes]


def last_of(n):
    p = opaque([3, 4])
    for i in range(n):
        try:
            if p[i % 2] * i > 20:
                return p[i % 2], i
        finally:
            n += p[0]
    yield n


def until(n):
    for i in last_of(n):
        yield i


def columns(rows):
    rows = opaque(rows)
    try:
        return [10 // value + value % (value - 2) for row in rows for value in row]
    except ZeroDivisionError as e:
        return [(f.name, f.lineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)]


def kept_on_error(n):
    p = opaque([2.0, 0.0, 1.0])
    total = 0
    try:
        for k in range(n):
            total = p[k] / p[k + 1] + k
    finally:
        print(total)


# CALL: raises(10)
# CALL: inner_try(5)
# CALL: globals_too(10)
# CALL: globals_too(100)
# CALL: shared(3)
# CALL: cells(10)
# CALL: frames(6)
# CALL: deleted(7)
# CALL: Book([1, 2, 3]).run(9)
# CALL: Book([1.5, 200, 3]).run(4)
# CALL: in_threads(20)
# CALL: list(by_generator(10))
# CALL: fails(5)
# CALL: finds(1)
# CALL: finds(3)
# CALL: finds(0)
# CALL: gives([1.0, 1.5, 1.25])
# CALL: gives([1, 3, 4])
# CALL: gives([1, 0, 4])
# CALL: gives(["a", 0])
# CALL: list(until(3))
# CALL: list(until(40))
# CALL: kept_on_error(1)
# CALL: kept_on_error(2)
# CALL: kept_on_error(0)
# CALL: columns([[1, 3], [5]])
# CALL: columns([[1, 3], [2]])
# CALL: columns([[1], [0]])
