"""Bound methods as values: tables, callbacks in attributes, arguments, results."""


class Machine:
    def __init__(self, trace=None):
        self.stack = []
        self.total = 0
        self.trace = trace
        self.ops = {"push": self.push, "add": self.add, "mul": self.mul, "pop": self.pop, "fail": self.fail}

    def push(self, x):
        self.stack.append(x)

    def add(self, x):
        self.stack.append(self.stack.pop() + self.stack.pop() + x)

    def mul(self, x):
        self.stack.append(self.stack.pop() * self.stack.pop() * x)

    def pop(self, x):
        self.total += self.stack.pop() * x

    def fail(self, x):
        raise ValueError("machine stopped at %d" % x)

    def run(self, program):
        for name, x in program:
            if self.trace is not None:
                self.trace(name, x)
            self.ops[name](x)
        return self.total


class Log:
    def __init__(self):
        self.lines = []

    def note(self, name, x):
        self.lines.append(name + str(x))


PROGRAM = [("push", 2), ("push", 5), ("add", 1), ("push", 3), ("mul", 2), ("pop", 1)]


def machine(n):  # NATIVE
    m = Machine()
    out = 0
    for i in range(n):
        out += m.run([("push", i), ("push", 5), ("add", 1), ("pop", 2)])
    return out


def traced():
    log = Log()
    m = Machine(log.note)
    m.run([("push", 1), ("push", 5), ("mul", 1)])
    return log.lines, m.stack


def unknown():
    return Machine().run([("push", 1), ("jump", 1)])


def failing():
    return Machine().run([("push", 1), ("fail", 7)])


def empty():
    return Machine().run([("pop", 1)])


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, event, handler):
        self.handlers.setdefault(event, []).append(handler)

    def off(self, event, handler):
        self.handlers[event].remove(handler)

    def emit(self, event, x):
        for h in self.handlers.get(event, []):
            h(x)


class Counter:
    def __init__(self, name):
        self.name = name
        self.n = 0

    def up(self, x):
        self.n += x

    def down(self, x):
        self.n -= x


def bus(n):  # NATIVE
    b = Bus()
    c, d = Counter("c"), Counter("d")
    b.on("tick", c.up)
    b.on("tick", d.down)
    b.on("tock", lambda x: d.up(x * 2))
    for i in range(n):
        b.emit("tick", i)
        b.emit("tock", 1)
    return c.n, d.n


def left():
    b = Bus()
    c, d = Counter("c"), Counter("d")
    b.on("tick", d.up)
    b.on("tick", c.up)
    b.off("tick", c.up)
    b.emit("tick", 100)
    return c.n, d.n


def seen():
    c = Counter("c")
    f = c.up
    f(3)
    return f.__name__, f.__self__ is c, c.n, f.__func__ is Counter.up, callable(f), bool(f)


def as_keys():
    c = Counter("c")
    d = {c.up: "up", c.down: "down"}
    return d[c.up], d[c.down], c.up in d, len({c.up, c.up, c.down})


class Shape:
    def __init__(self, k):
        self.k = k

    def area(self):
        return self.k * self.k

    def order(self, x):
        return (x % self.k, x)

    def upto(self, n):
        for i in range(n):
            yield i * self.k


class Disc(Shape):
    def area(self):
        return 3 * super().area()


def virtual():
    out = []
    for s in [Shape(2), Disc(3), Shape(4)]:
        f = s.area
        out.append(f())
    areas = [s.area for s in [Shape(5), Disc(6)]]
    return out, [f() for f in areas]


def handed():
    s = Shape(3)
    return sorted(range(8), key=s.order), max([4, 7, 2], key=s.order), list(map(s.order, [5, 6])), list(s.upto(4))


def generated():
    g = Shape(7).upto
    return [x for x in g(4)] + list(g(2))


def chosen(up):
    c = Counter("x")
    f = c.up if up else c.down
    f(5)
    h = None
    if up:
        h = c.up
    if h:
        h(1)
    return c.n


def given():
    c = Counter("x")
    return c, c.up


class Patched(Counter):
    def side(self, x):
        self.n += 10 * x


def patched():
    c = Patched("x")
    f = c.side
    old = Patched.side
    Patched.side = lambda self, x: None
    try:
        f(5)
        c.side(7)
    finally:
        Patched.side = old
    f(1)
    return c.n


class Own:
    def __init__(self):
        self.step = self.first
        self.seen = []

    def first(self, x):
        self.seen.append(("first", x))
        self.step = self.second

    def second(self, x):
        self.seen.append(("second", x))
        if x > 3:
            self.step = self.first

    def feed(self, xs):
        for x in xs:
            self.step(x)
        return self.seen


def states():
    return Own().feed([1, 2, 5, 1, 9])


def wrong_arguments():
    f = Counter("x").up
    return f(1, 2)


# CALL: machine(50)
# CALL: traced()
# CALL: unknown()
# CALL: failing()
# CALL: empty()
# CALL: bus(20)
# CALL: left()
# CALL: seen()
# CALL: as_keys()
# CALL: virtual()
# CALL: handed()
# CALL: generated()
# CALL: chosen(True)
# CALL: chosen(False)
# CALL: given()[1](4)
# CALL: (lambda p: (p[1](4), p[0].n))(given())
# CALL: patched()
# CALL: states()
# CALL: wrong_arguments()
# CALL: Machine().ops["add"].__name__
# CALL: sorted(Machine().ops)
