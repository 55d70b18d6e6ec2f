"""Dicts and sets with complex keys, and with ints beyond 64 bits whose hashes are equal."""

from collections import Counter, defaultdict

M = (1 << 64) - 1
P = (1 << 61) - 1
DIRS = {"U": 1j, "D": -1j, "L": -1, "R": 1}
WALLS = {x + y * 1j for x in range(4) for y in range(4) if (x * y) % 3 == 1}
COSTS = {x + y * 1j: x * y for x in range(3) for y in range(3)}


def congruent(n):  # NATIVE
    s = set()
    d = {}
    for i in range(n):
        x = (i * P + 5 + (1 << 63)) & M
        s.add(x)
        d[x] = i
    return len(s), len(d), sorted(s), (5 + (1 << 63)) in d, ((1 << 63) + 6) in s


def mixed_widths(n):
    d = {}
    for i in range(n):
        d[(i * P + 5) & M] = i
    d[5] = "five"
    d[5.0] = "float"
    return d, 5 in d, 5 + P in d, 5.5 in d


def walk(moves):  # NATIVE
    pos = 0j
    d = 1j
    seen = {pos}
    steps = {}
    visits = defaultdict(int)
    for i, m in enumerate(moves):
        if m == "L":
            d *= 1j
        elif m == "R":
            d *= -1j
        pos += d
        seen.add(pos)
        visits[pos] += 1
        steps[pos] = steps.get(pos, 0) + i
    return seen, steps, visits, pos in seen, pos + 0.5 in steps


def neighbours(rows):  # NATIVE
    g = {x + y * 1j: c for y, row in enumerate(rows) for x, c in enumerate(row)}
    n = 0
    for p in g:
        for d in (1, -1, 1j, -1j):
            if g.get(p + d) == "#":
                n += 1
    return n, g


def zeros():
    s = {complex(0.0, -0.0), complex(-0.0, 0.0), 0j}
    s.add(0j)
    d = {complex(-0.0, -0.0): 1}
    d[0j] = 2
    return s, d, 0 in s, 0.0 in d, False in s, 1 in s


def numbers(k):
    d = {k: "a", 1j: "b"}
    d[complex(k, 0)] = "c"
    d[float(k)] = "d"
    return d, list(d), hash(complex(k, 1)), hash(1.5 + 2j)


def nans():
    n = complex(float("nan"), 1)
    s = {n, n, 1j}
    return len(s), n in s, complex(0, float("inf")) in {complex(0, float("inf"))}


def count(zs):  # NATIVE
    c = Counter(zs)
    pairs = {(z, i) for i, z in enumerate(zs)}
    return c, len(pairs), frozenset(zs) & {1j, 2 + 1j}


def moved(path, walls):
    at = 0j
    for m in path:
        if at + DIRS[m] not in WALLS:
            at += DIRS[m]
        if at in COSTS:
            COSTS[at] += 1
    return at, at in walls, COSTS.get(at, -1)


grid = {}
for y, row in enumerate(["..#", "#.#", "..."]):
    for x, c in enumerate(row):
        grid[x + 1j * y] = c
todo = [0j]
reached = {0j}
while todo:
    z = todo.pop()
    for step in 1, 1j, -1, -1j:
        if grid.get(z + step) == "." and z + step not in reached:
            reached.add(z + step)
            todo.append(z + step)
print(sorted(reached, key=lambda z: (z.imag, z.real)), len(grid))

# CALL: congruent(5)
# CALL: mixed_widths(6)
# CALL: walk("FFLFRRFLFLFLF")
# CALL: neighbours(["#.#", "..#", "###"])
# CALL: zeros()
# CALL: numbers(3)
# CALL: numbers(-1)
# CALL: nans()
# CALL: count([1j, 2 + 1j, 1j, 0.5 - 1j])
# CALL: moved("UURRDLUR", WALLS)
# CALL: moved("X", WALLS)
# CALL: WALLS.add(2 + 5j)
# CALL: moved("UUUUURRR", {1 + 1j})
