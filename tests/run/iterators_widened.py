"""Iterators that Python keeps and whose items turn out to be of several types; sums of containers without items."""

log = []


def mixed(n):
    try:
        for k in range(min(n, 4)):
            yield k
        yield from [][:2]
    finally:
        log.append(n)


def take(n):
    return [x for x, _ in zip(mixed(n), range(2))]


class Tally:
    def __init__(self):
        self.total = 0.0

    def add(self, step):
        step = sum(list([])) >> 1
        self.total = sum(list({}), 0.5) + step
        return self.total


# CALL: take(4)
# CALL: take(0)

print(take(4), take(1))
print(log)
print(Tally().add(3), Tally().add(2.5), sum(list([])), sum(list([]), 2))


def unknown(n):
    d = dict(zip([-1], []))
    e = dict(zip([], "ab"))
    return d.get(-1, n) ^ 5, e, len(set(zip([], [1]))), list(zip([], [1.0])), dict([]), {**dict(zip([], [1]))}


# CALL: unknown(3)
print(unknown(3))
