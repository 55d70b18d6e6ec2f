"""Ints beyond 64 bits in attributes of instances that Python made: read, written, kept by others."""

MASK = 0xFFFFFFFFFFFFFFFF


class Generator:
    def __init__(self, seed):
        self.state = seed & MASK
        self.drawn = 0

    def next(self):  # NATIVE
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        self.drawn += 1
        return self.state >> 33

    def uniform(self):  # NATIVE
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 11) / 9007199254740992.0

    def skip(self, n):
        for _ in range(n):
            self.next()
        return self.state


class Counter:
    def __init__(self, value, step):
        self.value = value & (1 << 100) - 1
        self.step = step

    def run(self, n):
        kept = []
        for i in range(n):
            if i % 3 == 0:
                kept.append(self.value)
            self.value = self.value * 3 - self.step & (1 << 100) - 1
            if i % 7 == 0:
                self.value >>= 60
        return kept


# CALL: Generator(42).next()
# CALL: Generator(42).uniform()

g = Generator(7)
seen = g.state
kept = []
for _ in range(20):
    kept.append(g.state)
    g.next()
    kept.append(g.uniform())
print(seen, g.state, g.drawn, kept)
print(g.skip(1000), type(g.state), g.__dict__)
before = g.state
g.next()
print(before, g.state, before == g.state)

for start in (1, 2**30, 2**60 - 1, 2**64 - 1, 2**90 + 5):
    c = Counter(start, 5)
    first = c.value
    print(c.run(40), c.value, first)
    c.value = -(2**80)
    print(c.run(5), c.value)
    c.value = 2**200
    print(c.run(3), c.value)
