# What class bodies compute: tables, registries and counters of classes, read and filled by native code.
# TIMEOUT: 90
change = setattr
WIDTH = 4


class Walker:
    DIRS = [(0, 1), (1, 0), (0, -1), (-1, 0)]
    NAMES = {"N": 0, "E": 1}
    SIZE = WIDTH * 2
    squares = [x * x for x in range(6) if x != 2]
    places = {name: i for i, name in enumerate("abc")}
    twice = len(squares) * 2
    seen = {}
    log = []
    steps = 0

    def __init__(self):
        self.x = self.y = 0
        self.d = 0

    def walk(self, n):  # NATIVE
        dx, dy = self.DIRS[self.d]
        self.x += dx * n
        self.y += dy * n
        self.d = (self.d + 1) % len(Walker.DIRS)
        Walker.steps += n
        self.seen[self.x % 10] = n
        if n == 4 and len(self.log) < 5:
            self.log.append(self.x)
        return Walker.NAMES["E"] + self.SIZE + self.squares[n] + self.places["c"] + self.twice


class Runner(Walker):
    NAMES = {"E": 100}

    def best(self):  # NATIVE
        return max(self.squares), self.NAMES["E"], Walker.NAMES["E"], sorted(self.seen)


class Account:
    rates = {"basic": 0.01, "gold": 0.03}
    registry = {}
    unused = []

    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        Account.registry[name] = self

    def interest(self, kind):  # NATIVE
        self.balance *= 1 + self.rates[kind] / 12
        return self.balance, len(self.unused)

    @classmethod
    def total(cls):  # NATIVE
        t = 0.0
        for a in cls.registry.values():
            t += a.balance
        return t


def walk(n):  # NATIVE
    w = Walker()
    t = 0
    for i in range(n):
        t += w.walk(i % 5)
    return w.x, w.y, Walker.steps, t, len(Walker.seen), Walker.log[-1]


def run(n):  # NATIVE
    r = Runner()
    for i in range(n):
        r.walk(i % 5)
    return r.best(), r.x


def bank():  # NATIVE
    a, b = Account("a", 100.0), Account("b", 50.0)
    return a.interest("gold"), b.interest("basic"), Account.total(), list(Account.registry)


def missing():
    return Account("c", 1.0).interest("none")


def from_outside(dirs):
    change(Walker, "DIRS", dirs)
    return walk(7)


def own_attribute():
    w = Walker()
    change(w, "DIRS", [(7, 7)] * 4)
    return w.walk(2), w.x, w.DIRS, Walker.DIRS


class Bag:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def show(self):
        return sorted(self.__dict__.items())


def bags(n):
    t = 0
    for i in range(n):
        b = Bag(x=i, y="b")
        t += b.x + len(b.y)
    return t, Bag(z=1).show(), Bag().show()


# CALL: walk(50)
# CALL: run(30)
# CALL: (Walker.seen, Walker.log, Walker.DIRS)
# CALL: bank()
# CALL: missing()
# CALL: own_attribute()
# CALL: from_outside([(1, 1), (2, 2)])
# CALL: from_outside([(1.5, 0), (0, 1)])
# CALL: from_outside("ab")
# CALL: (Walker.log.append(0.5), walk(9))
# CALL: bags(5)
