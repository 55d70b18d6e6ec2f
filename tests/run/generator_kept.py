# Generators in containers and attributes: schedulers, event queues, what happens when Python sees them.
import heapq
from collections import deque


def task(name, n):  # NATIVE
    total = 0
    for i in range(n):
        total += i * name
        yield total


def clock(ident, delay, horizon):  # NATIVE
    t = 0
    while t < horizon:
        t += delay
        yield t


def round_robin(k, n):  # NATIVE
    ready = deque()
    for j in range(k):
        ready.append(task(j, n + j))
    seen = []
    while ready:
        t = ready.popleft()
        try:
            v = next(t)
        except StopIteration:
            seen.append(-1)
            continue
        seen.append(v)
        ready.append(t)
    return seen


def simulate(k, horizon):  # NATIVE
    events = []
    for i in range(k):
        p = clock(i, i + 1, horizon)
        heapq.heappush(events, (next(p), i, p))
    log = []
    while events:
        t, i, p = heapq.heappop(events)
        log.append((t, i))
        again = next(p, None)
        if again is not None:
            heapq.heappush(events, (again, i, p))
    return log


def same_keys(n):
    events = []
    for i in range(n):
        heapq.heappush(events, (0, task(i, 3)))
    return len(events)


class Machine:
    def __init__(self, name, n):
        self.name = name
        self.work = task(name, n)
        self.done = False

    def step(self):  # NATIVE
        v = next(self.work, -1)
        if v < 0:
            self.done = True
        return v

    def countdown(self):
        i = self.name
        while i:
            yield i
            i -= 1
            self.done = not self.done


def machines(n):
    all = [Machine(i, n) for i in range(3)]
    out = []
    while not all[0].done:
        for m in all:
            out.append(m.step())
    return out


def methods(n):  # NATIVE
    m = Machine(n, 2)
    parts = {"a": m.countdown(), "b": m.countdown()}
    out = []
    for key, g in parts.items():
        out.append((key, next(g)))
        for x in g:
            out.append((key, x))
    return out, m.done


def mixed(n):  # NATIVE
    a, b = task(1, n), clock(0, 2, n)
    pair = (a, b)
    total = 0
    for x in pair[0]:
        total += x
    for x in pair[1]:
        total += x
    return total, len(pair), next(b, None)


def listed(n):
    parts = []
    for i in range(n):
        parts.append(x * i for x in range(3))
    return [list(p) for p in parts], len(parts)


def failing(n):
    gens = [task(1, n)]
    next(gens[1])


# CALL: round_robin(3, 2)
# CALL: simulate(3, 5)
# CALL: same_keys(1)
# CALL: same_keys(2)
# CALL: machines(3)
# CALL: methods(3)
# CALL: mixed(4)
# CALL: listed(3)
# CALL: failing(2)
# CALL: (m := Machine(2, 3)).step()
# CALL: [m.step(), next(m.work), m.step(), m.step(), m.done]
