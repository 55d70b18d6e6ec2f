# Attributes of a class that instances may have of their own: read from the class until something is stored.
from dataclasses import dataclass, field


class Counter:
    """Counts."""

    count = 0
    step = 1
    label = "none"
    limit = None

    def __init__(self, step):
        if step > 1:
            self.step = step

    def hit(self):  # NATIVE
        self.count += self.step
        return self.count

    def name(self, text):  # NATIVE
        if text:
            self.label = text
        return self.label


class Sub(Counter):
    step = 5

    def hit_twice(self):  # NATIVE
        return self.hit() + self.hit()


class Mixed:
    total = 0

    def add(self, x):  # NATIVE
        self.total += x
        return self.total


@dataclass
class Job:
    name: str
    runs: int = field(default=0, init=False)
    cost: float = field(default=1.5, init=False, repr=False)

    def run(self):  # NATIVE
        self.runs += 1
        self.cost *= 2
        return self.runs * self.cost


def count(n):  # NATIVE
    a, b = Counter(1), Counter(3)
    total = 0
    for i in range(n):
        total += a.hit() * b.hit()
        if i % 3 == 0:
            total += b.step + a.step
    return total, a.count, b.count, Counter.count, a.label, b.name("b"), a.name("")


def derived():  # NATIVE
    s = Sub(1)
    return s.hit_twice(), s.count, s.step, Sub.count


def mixed():  # NATIVE
    m, o = Mixed(), Mixed()
    m.add(1)
    m.add(2.5)
    return m.total, o.total, Mixed.total


def jobs(n):  # NATIVE
    total = 0.0
    j = Job("a")
    for _ in range(n):
        total += j.run()
    return total, j.runs, Job("b").runs, Job("c").cost


def given(c):
    before = c.count
    c.hit()
    return before, c.count


def crossing(n):
    c = Counter(2)
    for _ in range(n):
        c.hit()
    return vars(c), c.count, c, Job("x")


def deleted():
    c = Counter(2)
    c.hit()
    del c.count
    return c.count, c.hit()


def optional(c):
    if c.limit is None:
        c.limit = 3
        return 0
    c.limit += 1
    return c.limit


def changed_class():
    old = Counter.step
    c = Counter(1)
    setattr(Counter, "step", 10)  # noqa: B010
    try:
        return c.hit(), c.step
    finally:
        setattr(Counter, "step", old)  # noqa: B010


# CALL: count(20)
# CALL: derived()
# CALL: mixed()
# CALL: jobs(5)
# CALL: [given(c) for c in (Counter(1), Counter(4))]
# CALL: crossing(3)[:2]
# CALL: vars(crossing(2)[2])
# CALL: (crossing(2)[3], vars(crossing(2)[3]))
# CALL: deleted()
# CALL: (lambda c: [optional(c) for _ in range(3)])(Counter(1))
# CALL: changed_class()
# CALL: count(3)
