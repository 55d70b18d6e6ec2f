"""Tables of functions of the interpreter, of the program and of both; handlers that close over variables."""
import math
import operator
from operator import mul, sub

OPS = {"+": operator.add, "-": sub, "*": mul, "/": operator.truediv, "**": pow, "max": max, "min": min}
UNARY = {"neg": operator.neg, "abs": abs, "sqrt": math.sqrt, "int": int, "str": str, "sq": lambda x: x * x}
STEPS = [math.floor, math.ceil, round]


def rpn(text):  # NATIVE
    stack = []
    for token in text.split():
        if token in OPS:
            b = stack.pop()
            a = stack.pop()
            stack.append(OPS[token](a, b))
        else:
            stack.append(float(token))
    return stack.pop()


def unary(name, x):  # NATIVE
    return UNARY[name](x)


def local_table(n):  # NATIVE
    table = {"max": max, "abs": abs}
    total = 0
    for op in (operator.add, operator.mul, operator.xor):
        for i in range(n):
            total = op(total, i) % 10007
    return total + table["max"](n, 3) - table["abs"](-n)


def steps(xs):  # NATIVE
    return [[step(x) for step in STEPS] for x in xs]


def wrong(name):
    table = {"len": len, "max": max, "two": operator.lt}
    try:
        return table[name](3)
    except TypeError as e:
        return str(e)


def chosen(flag, a, b):  # NATIVE
    op = operator.add if flag else operator.sub
    return op(a, b)


def objects():
    kept = [operator.add, max, int, math.sqrt]
    same = kept[0] is operator.add, kept[1] is max, kept[2] is int, kept[0] == operator.mul
    return same, [f.__name__ for f in kept], kept


def folded(xs, name):
    op = OPS[name]
    total = xs[0]
    for x in xs[1:]:
        total = op(total, x)
    return total


class Machine:
    def __init__(self):
        self.ops = {"+": operator.add, "*": operator.mul, "even": lambda a, b: (a + b) % 2 == 0}
        self.log = []

    def apply(self, name, a, b):  # NATIVE
        r = self.ops[name](a, b)
        self.log.append(name)
        return r


def machine(n):
    m = Machine()
    total = 0
    for i in range(n):
        total += m.apply("+", i, 1) * m.apply("*", i, 2) + m.apply("even", i, i + 1)
    return total, len(m.log)


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, kind, fn):
        self.handlers.setdefault(kind, []).append(fn)

    def fire(self, kind, *args):
        for h in self.handlers.get(kind, []):
            h(*args)


class Counter:
    def __init__(self, bus):
        self.total = 0
        bus.on("tick", self.tick)
        bus.on("reset", self.reset)

    def tick(self, n):
        self.total += n

    def reset(self, _):
        self.total = 0


def listeners(n):
    bus = Bus()
    c = Counter(bus)
    log = []
    seen = 0

    def note(k):
        nonlocal seen
        seen += k

    bus.on("tick", lambda k: log.append(k))
    bus.on("tick", note)
    for i in range(n):
        bus.fire("tick", i)
    bus.fire("reset", 0)
    bus.fire("tick", 5)
    bus.fire("nothing")
    return c.total, log, seen


REGISTRY = {}


def register(f):
    REGISTRY[f.__name__] = f
    return f


@register
def inc(x):
    return x + 1


@register
def twice(x):
    return x * 2


class Handlers:
    BY_NAME = {}

    @classmethod
    def on(cls, name):
        def deco(f):
            cls.BY_NAME[name] = f
            return f

        return deco


@Handlers.on("half")
def half(x):
    return x // 2


@Handlers.on("text")
def text(x):
    return str(x)


def registered(n):  # NATIVE
    total = 0
    for i in range(n):
        total += REGISTRY["inc" if i % 2 else "twice"](i)
    return total


def handled(n):
    return [Handlers.BY_NAME["half" if i % 2 else "text"](i) for i in range(n)], list(Handlers.BY_NAME), sorted(REGISTRY)


def emptied(name):
    table = {"len": len, "neg": operator.neg, "abs": abs}
    f = table.pop(name)
    return bool(f), f(-1) if f and name != "len" else len(table)


def maybe(name, n):  # NATIVE
    table = {"inc": inc, "neg": lambda x: -x}
    f = table.pop(name)
    g = table.get("nope")
    return f(n) if f and not g else 0


def fails():
    bus = Bus()
    out = []
    bus.on("x", lambda k: out.append(1 // k))
    bus.on("x", Counter(bus).tick)
    for k in (1, 0, 2):
        try:
            bus.fire("x", k)
        except ZeroDivisionError as e:
            out.append(str(e))
    return out


# VARIANTS: closed, main
# SETUP:
# import operator
# CALL: rpn("1 2 + 3 * 4 - 5 /")
# CALL: rpn("2 3 ** 7 max 2 min")
# CALL: rpn("1 0 /")
# CALL: rpn("1 +")
# CALL: unary("neg", 2.5), unary("abs", -2.5), unary("sqrt", 2.25), unary("int", 2.9), unary("str", 2.5), unary("sq", 1.5)
# CALL: unary("sqrt", -1.0)
# CALL: local_table(20)
# CALL: steps([1.5, 2.5, -0.5])
# CALL: steps([float("inf")])
# CALL: wrong("len")
# CALL: wrong("max")
# CALL: wrong("two")
# CALL: chosen(True, 2, 3), chosen(False, 2, 3)
# CALL: chosen(True, "a", "b")
# CALL: objects()
# CALL: folded([1, 2, 3], "+")
# CALL: folded([1.5, 2, 3], "*")
# CALL: machine(50)
# CALL: listeners(10)
# CALL: fails()
# CALL: maybe("inc", 1), maybe("neg", 1)
# CALL: emptied("abs"), emptied("len")
# CALL: registered(10)
# CALL: handled(4)
# CALL: OPS.update({"+": lambda a, b: (a, b)})
# CALL: rpn("1 2 +")
# CALL: OPS.update({"+": operator.concat})
# CALL: rpn("1 2 +")
# CALL: OPS.update({"+": operator.add})
# CALL: rpn("1 2 +")
