# Generators in containers that Python gets to see, or that leave native code.


def task(name, n):
    total = 0
    for i in range(n):
        total += i * name
        yield total


def given_back(n):
    gens = [task(1, n), task(2, n)]
    next(gens[0])
    return gens


def big(n):
    gens = [task(10**18, n), task(1, n)]
    out = []
    for _ in range(n):
        for g in gens:
            out.append(next(g))
    return out


def failing(n):
    gens = [task(1, n)]
    next(gens[1])


# CALL: [list(g) for g in given_back(3)]
# CALL: [type(g).__name__ for g in given_back(3)]
# CALL: big(12)
# CALL: failing(2)
