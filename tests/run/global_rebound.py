"""Module names that functions assign: scalars, None and then a value, containers that are replaced, from inside and outside."""

import sys
import threading

counter = 0
total = 0.5
label = "a"
ready = False
best = None
cache = None
grid = [[0] * 3 for _ in range(3)]
path = []
pos = (0, 0)
seen = set()
state = 12345
kept = []
last = None
big = 1 << 40
later: int


class Loud:
    def __del__(self):
        kept.append("gone")


def bump(n):  # NATIVE
    global counter, total, ready, big
    for i in range(n):
        counter += 1
        total += counter * 0.25
        ready = not ready
        big += 1 << 35
    return counter, total, ready, big


def rnd():  # NATIVE
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state


def consider(x):  # NATIVE
    global best, label
    if best is None or x > best:
        best = x
        label = label + str(x)
    return best


def squares(n):  # NATIVE
    global cache
    if cache is None:
        cache = [i * i for i in range(n)]
    return cache[n - 1]


def reset(n):  # NATIVE
    global grid, path, seen, pos
    grid = [[0] * n for _ in range(n)]
    path = []
    seen = set()
    pos = (0, 0)
    return len(grid)


def move(dx, dy):  # NATIVE
    global pos
    x, y = pos
    pos = (x + dx, y + dy)
    path.append(pos)
    seen.add(pos)
    grid[y % 3][x % 3] += 1
    return pos


def journey(n):  # NATIVE
    for i in range(n):
        move(1, i & 1)
        if i % 50 == 49:
            reset(3)
    return len(path), len(seen), grid


def hold():
    a = counter
    b = total
    bump(3)
    return a, b, counter, total


def twice(f):
    global counter
    s = 0
    for i in range(4):
        counter += 1
        f(i)
        s += counter
    return s


def drop():
    global last
    last = 1
    return list(kept)


def unset():
    global later
    later = 3
    n = later
    del later
    return n, later


def never():
    return later + 1


def outside(**names):
    vars(sys.modules[__name__]).update(names)
    return counter


def replace_in_loop(i):
    if i == 2:
        outside(counter="text" if len(kept) > 5 else 100.5)


def threads():
    ts = [threading.Thread(target=bump, args=(200,)) for _ in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return counter


# CALL: bump(5)
# CALL: (old := counter, bump(2000), old, counter)
# CALL: hold()
# CALL: hold()
# CALL: rnd(), rnd(), state
# CALL: [consider(x) for x in (3, 1, 7, 7, 2)], label
# CALL: squares(8), squares(3), cache
# CALL: outside(cache=None) and squares(3)
# CALL: outside(cache=[1.5, 2.5, 3.5]) and squares(3)
# CALL: outside(cache=(1, 2, 3)) and squares(3)
# CALL: journey(120)
# CALL: (first := path, move(1, 1), first is path, reset(3), first is path, first)
# CALL: outside(pos=(1.5, 2)) and move(1, 1)
# CALL: outside(pos=[4, 5]) and move(1, 1)
# CALL: outside(grid=[[1, 2, 3]] * 3, pos=(0, 0)) and (move(1, 1), grid, grid[0] is grid[1])
# CALL: outside(grid=[(1, 2, 3)] * 3, pos=(0, 0)) and move(1, 1)
# CALL: outside(best=2.5) and consider(3), best
# CALL: outside(best="x") and consider(3)
# CALL: outside(counter=0) or twice(lambda i: bump(i))
# CALL: outside(counter=0) or twice(replace_in_loop)
# CALL: counter
# CALL: outside(counter=0) or twice(lambda i: None)
# CALL: outside(last=Loud()) and drop()
# CALL: unset()
# CALL: never()
# CALL: outside(later=True) and never()
# CALL: outside(counter=1 << 62, total=1.0) and bump(1)
# CALL: outside(counter=(1 << 63) - 1) and bump(2)
# CALL: counter
# CALL: outside(counter=3) and threads()
# CALL: outside(counter=True) and bump(1)
# CALL: vars(sys.modules[__name__]).pop("counter") and bump(1)
# CALL: outside(counter=257) and bump(1)
