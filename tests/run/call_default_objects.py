"""Defaults that are objects: made once by the def, shared by all calls, changed in place and replaced from outside."""

import math
import random
import time
from enum import Enum

TABLE = [3, 1, 4, 1, 5]
WEIGHTS = {"a": 1.0, "b": 2.5}
STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0))
SIZE = 8
NAME = "left"


class Kind(Enum):
    UP = 1
    DOWN = 2


def item(i, table=TABLE):  # NATIVE
    return table[i % len(table)]


def weight(key, table=WEIGHTS, *, scale=SIZE / 2):  # NATIVE
    return table.get(key, 0.0) * scale


def fib(n, memo={}):  # NATIVE
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


def push(x, kept=[]):  # NATIVE
    kept.append(x)
    return len(kept)


def fresh(x, kept=[]):
    kept.append(x)
    return kept


def around(x, y, steps=STEPS):  # NATIVE
    return sum((x + dx) * (y + dy) for dx, dy in steps)


def area(w, h=SIZE, depth=SIZE * 2, name=NAME):  # NATIVE
    return name, w * h * depth


def move(x, kind=Kind.UP):  # NATIVE
    return x + 1 if kind is Kind.UP else x - 1


def wave(x, f=math.sin):  # NATIVE
    return f(x) + 1


def longest(xs, key=len):
    best = None
    for x in xs:
        if best is None or key(x) > key(best):
            best = x
    return best


def double(x):
    return x * 2


def twice(x, f=double):  # NATIVE
    return f(f(x))


def draw(n, rng=random.Random(5)):
    return [rng.randrange(100) for _ in range(n)]


def later(clock=time.time):
    return clock() > 0


def never(xs, seen=[], marks=set()):  # NATIVE
    for x in xs:
        if x in seen or x in marks:
            return x
    return None


def visit(n, seen):  # NATIVE
    if n in seen:
        return 0
    seen.add(n)
    return 1 + visit(n // 2, seen) + visit(n // 3, seen)


def group(n, table):  # NATIVE
    table.setdefault(n % 3, []).append(n)
    return len(table)


class Box:
    LIMIT = 3

    def __init__(self, value, inner=[], limit=LIMIT, size=SIZE):  # NATIVE
        self.value = value
        self.inner = inner
        self.limit = limit + size

    def total(self, table=TABLE, factor=-SIZE):  # NATIVE
        return self.value * factor + sum(table) + self.limit

    @staticmethod
    def scaled(x, by=WEIGHTS):  # NATIVE
        return x * by["b"]


def use():
    out = [item(i) for i in range(7)]
    out += [weight("a"), weight("c"), weight("b", scale=2.0), fib(60), push(1), push(2), around(2, 3), move(3)]
    out += [area(2), area(2, 3), wave(0.5), longest(["a", "bbb", "cc"]), twice(3), later(), never([1, 2, 3])]
    return out


def use_more():
    table, seen = {}, set()
    counts = [group(i, table) for i in range(5)]
    return counts, table, visit(100, seen), seen, draw(3), fresh(1), fresh(1) is fresh(2)


def boxes():
    a, b = Box(1), Box(2)
    return a.total(), b.total([1]), a.inner is b.inner, a.limit, Box.scaled(3), Box(3, [Box(4)]).inner[0].value


def call_item():  # NATIVE
    return item(0), item(6)


def call_weight():  # NATIVE
    return weight("a"), weight("c")


def call_fib():  # NATIVE
    return fib(60)


def call_functions():  # NATIVE
    return wave(0.5), twice(3)


def change_inside(change):
    out = []
    for i in range(4):
        out.append(item(i))
        out.append(area(i))
        change(i)
    return out


# SETUP:
# def append_text(i):
#     if i == 1:
#         mod.TABLE.insert(0, "text")
# def new_defaults(i):
#     if i == 1:
#         mod.item.__defaults__ = ([7],)
# def new_name(i):
#     if i == 1:
#         mod.TABLE = [9]
#         mod.SIZE = 1
#
# CALL: use()
# CALL: use_more()
# CALL: boxes()
# CALL: fib.__defaults__[0][60]
# CALL: push.__defaults__
# CALL: change_inside(new_name)
# CALL: mod.TABLE is item.__defaults__[0]
# CALL: mod.__dict__.update(TABLE=item.__defaults__[0])
# CALL: change_inside(append_text)
# CALL: call_item()
# CALL: item.__defaults__[0].remove("text")
# CALL: change_inside(new_defaults)
# CALL: call_item()
# CALL: weight.__kwdefaults__.update(scale=3)
# CALL: call_weight()
# CALL: setattr(weight, "__kwdefaults__", {"scale": 0.5})
# CALL: call_weight()
# CALL: fib.__defaults__[0].update({59: 1.5, 58: 2})
# CALL: fib.__defaults__[0].pop(60)
# CALL: call_fib()
# CALL: call_functions()
# CALL: setattr(wave, "__defaults__", (abs,))
# CALL: setattr(twice, "__defaults__", (str,))
# CALL: setattr(mod, "double", lambda x: -x)
# CALL: call_functions()
# CALL: Box.total.__defaults__[0].append(100)
# CALL: boxes()
# CALL: setattr(Box.__init__, "__defaults__", ([0], 0, 0))
# CALL: boxes()
# CALL: setattr(item, "__defaults__", None)
# CALL: call_item()
