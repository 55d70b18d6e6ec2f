# TIMEOUT: 120
# Tuples made from lists that get their items in a loop are keys of native dicts and sets.
def odd(n, k):  # NATIVE
    out = []
    for j in range(n):
        if j % 3 != k:
            rest = []
            rest.append(j)
            out.extend(rest)
    return tuple(out)


def state(n):  # NATIVE
    t = ()
    for j in range(n):
        t = t + (j,)
    return t


numbers = {}
back = {}
for s in range(60):
    pattern = odd(s % 12, s % 3)
    if pattern not in numbers:
        number = len(numbers)
        numbers[pattern] = number
        back[number] = pattern


def seen(n):  # NATIVE
    have = set()
    frozen = {}
    for s in range(n):
        p = odd(s % 7, s % 2)
        if p in have:
            frozen[frozenset(p)] = frozen.get(frozenset(p), 0) + len(p)
        have.add(p)
    return len(have), sum(frozen.values()), sorted(have)[:3]


def empties(n):
    have = {}
    for s in range(n):
        have[tuple([])] = s
    return have, () in have, (1,) in have, {tuple([]): 1}


def unhashable(n):
    have = {}
    for s in range(n):
        inner = []
        if s > 1:
            inner.append([s])
        have[tuple(inner)] = s
    return have


def mixed(n):
    have = {}
    for s in range(n):
        inner = []
        for j in range(s):
            inner.append("x" if j % 2 else j)
        have[tuple(inner)] = s
    return have


def read(t):
    return numbers.get(t), numbers[t] if t in numbers else None


# CALL: (len(numbers), back[4], numbers[()])
# CALL: numbers
# CALL: seen(40)
# CALL: seen(0)
# CALL: [empties(n) for n in range(3)]
# CALL: unhashable(2)
# CALL: unhashable(4)
# CALL: mixed(5)
# CALL: [read(odd(5, 1)), read((0, "a")), read(())]
# CALL: read([1])
# CALL: state(4) in {state(k): k for k in range(6)}
