"""Vector expressions in generators that keep their state: the objects that others step."""

import numpy as np


def scaled(n):
    yield n
    for x in (np.zeros(2) * 2.0)[:5]:
        yield x + n
    a = np.arange(4.0)
    yield float((a * 2.0 + 1.0).sum())
    b = np.sqrt(a + n) - a / 2.0
    yield b


def closed(n, log):
    try:
        yield n
        for x in np.arange(3.0) * n:
            yield x * 1.0
    finally:
        log.append(n)


def taken(n):  # NATIVE
    return sum(x for x in closed(n, []))


def zipped(n):
    return [x for x, _ in zip(scaled(n), range(3))]


def stopped(n):
    log = []
    out = [x for x, _ in zip(closed(n, log), range(2))]
    return out, list(closed(n, log)), log


# CALL: taken(3)
# CALL: zipped(4)
# CALL: stopped(5)
# CALL: list(scaled(2))[-1]
