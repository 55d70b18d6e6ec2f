"""Module names that hold tuples of tuples of several lengths: rows found by an index have one type."""
UP, DOWN = (tuple(range(1, 8)), tuple(range(-1, -8, -1)))
SIDES = (tuple(range(16, 128, 16)), tuple(range(-16, -128, -16)))
ALL = (UP, DOWN) + SIDES
LINES = ((), (), (UP, DOWN), SIDES, ALL, (), SIDES)
STEPS = ((1,), (2, 3), (), (4, 5, 6))
WORDS = (("a",), ("b", "c"))
MIXED = ((1, 2), ("x",))
EMPTY = ((), ())
SQUARES = tuple([i for i in range(12) if i & 3])
slots = [None] * 6
for at, v in ((0, (10,)), (2, (10, 11)), (4, (11,))):
    slots[at] = v


def walk(kind):  # NATIVE
    found = []
    for sq in SQUARES:
        for line in LINES[(sq + kind) % 7]:
            for k in line:
                if k + sq > 90:
                    break
                found.append(k + sq)
    return found


def steps(i):  # NATIVE
    return sum(STEPS[i]), len(STEPS[i])


def first(i):  # NATIVE
    return STEPS[i][0]


def pair():  # NATIVE
    a, b = STEPS[1]
    return a - b


def too_few():  # NATIVE
    a, b = STEPS[0]
    return a


def word(i, j):  # NATIVE
    return WORDS[i][j]


def mixed(i):
    return MIXED[i]


def none(i):
    return EMPTY[i]


def opened(i):  # NATIVE
    total = 0
    if slots[i]:
        for v in slots[i]:
            total += v
    return total


def shown():
    return STEPS, LINES[2:4], STEPS[-1] == (4, 5, 6), STEPS[0] in WORDS, hash(STEPS) == hash(tuple(STEPS))


# CALL: [walk(k) for k in range(7)]
# CALL: [steps(i) for i in range(4)]
# CALL: [steps(i) for i in (-1, -4)]
# CALL: steps(4)
# CALL: first(1)
# CALL: first(2)
# CALL: pair()
# CALL: too_few()
# CALL: word(1, 1)
# CALL: word(0, 1)
# CALL: mixed(1)
# CALL: none(1)
# CALL: [opened(i) for i in range(6)]
# CALL: shown()
# CALL: globals().update(STEPS=((7, 8), (9,)))
# CALL: [steps(i) for i in range(2)]
# CALL: globals().update(STEPS=((7, "x"), 3))
# CALL: steps(1)
# CALL: first(0)
# CALL: globals().update(LINES=(((1, 2.5),), ()))
# CALL: walk(0)
