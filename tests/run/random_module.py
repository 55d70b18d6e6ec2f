# Native code draws from the generator of Python's own module random: the sequences interleave.
import random
from random import choice, randint
from random import random as draw


def floats(n):  # NATIVE
    out = []
    for i in range(n):
        out.append(random.random())
        out.append(random.uniform(-1.5, 2.5))
        out.append(random.uniform(3, 1000))
        out.append(draw())
    return out


def normals(n):  # NATIVE
    out = []
    for i in range(n):
        out.append(random.gauss(0.5, 2.0))
        out.append(random.normalvariate(0.5, 2.0))
        out.append(random.expovariate(1.5))
        out.append(random.lognormvariate(0.1, 0.2))
        out.append(random.gauss())
        out.append(random.paretovariate(2.5))
    return out


def ints(n):  # NATIVE
    out = []
    for i in range(1, n):
        out.append(random.randrange(i))
        out.append(random.randrange(-i, i))
        out.append(random.randrange(i, -i, -1))
        out.append(random.randrange(0, 10 * i, 7))
        out.append(random.randint(-5, i))
        out.append(randint(0, 1 << (i % 62)))
        out.append(random.getrandbits(i % 64))
    return out


def picks(n):  # NATIVE
    names = ["a", "b", "c", "d"]
    out = []
    for i in range(n):
        out.append(random.choice(names))
        out.append(choice("héllo"))
        out.append(random.choice(("x", "y", "z")))
        out.append(str(random.choice(range(3, 90, 4))))
    return out


def from_list(xs):  # NATIVE
    return random.choice(xs)


def shuffled(xs):  # NATIVE
    random.shuffle(xs)
    return xs[0]


def samples(xs, k):  # NATIVE
    return random.sample(xs, k)


def sample_range(n, k):  # NATIVE
    return random.sample(range(n), k)


def chosen(xs, k):  # NATIVE
    return random.choices(xs, k=k)


def weighted(xs, ws, k):  # NATIVE
    return random.choices(xs, weights=ws, k=k)


def seeded(a, n):  # NATIVE
    random.seed(a)
    total = 0
    for i in range(n):
        total += random.randint(1, 6)
    return total


def ranges(a, b):  # NATIVE
    return random.randrange(a, b)


def rate(x):  # NATIVE
    return random.expovariate(x)


# SETUP:
# random.seed(1234)
# CALL: floats(700)
# CALL: random.random()
# CALL: normals(50)
# CALL: (random.gauss(0, 1), random.getstate()[2])
# CALL: normals(3)
# CALL: ints(200)
# CALL: picks(40)
# CALL: from_list([1, 2, 3])
# CALL: from_list([])
# CALL: from_list([1.5, 2.5])
# CALL: (kept := list(range(20)))
# CALL: shuffled(kept)
# CALL: kept
# CALL: samples(kept, 4)
# CALL: samples(kept, 20)
# CALL: samples(list(range(1000)), 10)
# CALL: samples(kept, 21)
# CALL: samples(kept, -1)
# CALL: sample_range(10**9, 30)
# CALL: sample_range(10, 10)
# CALL: chosen(kept, 7)
# CALL: chosen([], 7)
# CALL: chosen(kept, -3)
# CALL: weighted([1, 2, 3], [1.5, 0.0, 2.5], 20)
# CALL: weighted([1, 2, 3], [1, 0, 9], 20)
# CALL: weighted([1, 2, 3], [1, 0], 20)
# CALL: weighted([1, 2, 3], [0, 0, 0], 20)
# CALL: seeded(0, 10)
# CALL: seeded(-17, 1000)
# CALL: seeded(2**62, 3)
# CALL: random.random()
# CALL: ranges(5, 5)
# CALL: ranges(-2**63, 2**63 - 1)
# CALL: rate(0.0)
# CALL: rate(2.0)
# CALL: random.getstate()
