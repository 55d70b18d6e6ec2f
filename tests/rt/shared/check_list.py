"""Random operations on native lists, in both states, against Python lists.

    check_list.py COUNT

After an exit the model does nothing either: nothing may have been done.
"""

import random
import sys

import rtlist

rng = random.Random(3)


class Model:
    """Three Python lists under the operations of rtlist."""

    def __init__(self):
        self.reg = [[], [], []]

    def step(self, op, r, *args):
        """What the operation gives."""
        a = self.reg[r]
        match op:
            case "append":
                a.append(args[0])
            case "len":
                return len(a)
            case "getitem":
                return a[args[0]]
            case "setitem":
                a[args[0]] = args[1]
            case "delitem":
                del a[args[0]]
            case "insert":
                a.insert(*args)
            case "pop":
                return a.pop()
            case "pop_at":
                return a.pop(args[0])
            case "extend":
                a.extend(self.reg[args[0]])
            case "clear":
                a.clear()
            case "reverse":
                a.reverse()
            case "contains":
                return args[0] in a
            case "count":
                return a.count(args[0])
            case "index":
                return a.index(*args)
            case "remove":
                a.remove(args[0])
            case "eq":
                return a == self.reg[args[0]]
            case "lt":
                return a < self.reg[args[0]]
            case "le":
                return a <= self.reg[args[0]]
            case "is":
                return a is self.reg[args[0]]
            case "alias":
                self.reg[r] = self.reg[args[0]]
            case "slice":
                self.reg[2] = a[slice(*args)]
            case "setslice":
                a[slice(*args[:3])] = self.reg[args[3]]
            case "delslice":
                del a[slice(*args)]
            case "concat":
                self.reg[2] = a + self.reg[args[0]]
            case "repeat":
                self.reg[2] = a * args[0]
            case "irepeat":
                a *= args[0]
            case "copy":
                self.reg[2] = a.copy()
            case "sort":
                a.sort(reverse=bool(args[0]))
            case "sorted":
                self.reg[2] = sorted(a, reverse=bool(args[0]))
            case "min":
                return min(a)
            case "max":
                return max(a)
            case "any":
                return any(a)
            case "sum":
                return sum(a)
            case "iterate":
                turns = 0
                for x in a:
                    if turns % 2 == 0 and len(a) < 12:
                        a.append(x)
                    turns += 1
                return turns
            case "rest":
                it = iter(a)
                for _ in range(args[0]):
                    next(it, None)
                return list(it)
            case "repr":
                return repr(a)
            case "share":
                return a
        return None


ITEMS = {
    "float": lambda: rng.choice([0.0, -0.0, 1.5, float(rng.randint(-3, 3)), rng.random()]),
    "int": lambda: rng.choice([rng.randint(-3, 3), rng.randint(-3, 3), 2**62, -(2**63), 2**63 - 1]),
    "str": lambda: "".join(rng.choice("abc'é") for _ in range(rng.randint(0, 2))),
}
OTHERS = {"float": [1, "x", True], "int": [1.0, 2**64, True], "str": [b"x", None, 3]}


def part():
    """A part of a slice."""
    return rng.choice([None, rng.randint(-9, 9), rng.choice([2**63 - 1, -(2**63)])])


def random_step(kind):
    """An operation with its arguments."""
    item = ITEMS[kind]
    at = rng.randint(-8, 8)
    step = rng.choice([None, None, 1, 2, -1, -2, 0])
    steps = [
        ("append", item()),
        ("append", item()),
        ("append", item()),
        ("len",),
        ("getitem", at),
        ("setitem", at, item()),
        ("delitem", at),
        ("insert", at, item()),
        ("pop",),
        ("pop_at", at),
        ("extend", rng.randint(0, 2)),
        ("reverse",),
        ("contains", item()),
        ("count", item()),
        ("index", item(), rng.randint(-9, 9), rng.choice([9, 2**63 - 1, -2])),
        ("remove", item()),
        ("eq", rng.randint(0, 2)),
        ("lt", rng.randint(0, 2)),
        ("le", rng.randint(0, 2)),
        ("is", rng.randint(0, 2)),
        ("slice", part(), part(), step),
        ("setslice", part(), part(), step, rng.randint(0, 2)),
        ("delslice", part(), part(), step),
        ("concat", rng.randint(0, 2)),
        ("repeat", rng.randint(-1, 3)),
        ("copy",),
        ("sort", rng.randint(0, 1)),
        ("sorted", rng.randint(0, 1)),
        ("min",),
        ("max",),
        ("any",),
        ("iterate",),
        ("repr",),
        ("rest", rng.randint(0, 4)),
    ]
    if kind != "str":
        steps.append(("sum",))
    if rng.random() < 0.05:
        steps = [("clear",), ("alias", rng.randint(0, 2)), ("irepeat", rng.randint(0, 2))]
    name, *args = rng.choice(steps)
    return (name, rng.randint(0, 2), *args)


def outcome(model, step):
    """What the model gives for a step, as rtlist shows it."""
    try:
        return ("ok", model.step(*step))
    except Exception as error:
        return ("raised", error)


def same(a, b):
    """Equality to the last bit, of values, exceptions and lists of them."""
    if isinstance(a, BaseException) or isinstance(b, BaseException):
        return type(a) is type(b) and a.args == b.args
    if isinstance(a, (list, tuple)):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and repr(a) == repr(b)


def one_program():
    """Runs one random program on both sides; counts exits."""
    kind = rng.choice(list(ITEMS))
    seen = []  # native lists that Python has
    steps = []
    pokes = {}
    for _ in range(rng.randint(5, 60)):
        dice = rng.random()
        if dice < 0.06:
            steps.append(("share", rng.randint(0, 2), seen))
        elif dice < 0.12:
            index, value = rng.randint(-5, 5), rng.choice([ITEMS[kind](), rng.choice(OTHERS[kind])])
            pick = rng.randint(0, 9)

            def poke(index=index, value=value, pick=pick):
                if seen:
                    target = seen[pick % len(seen)]
                    target.insert(index, value)

            pokes[len(steps)] = (index, value, pick)
            steps.append(poke)
        else:
            steps.append(random_step(kind))
    results, *registers = rtlist.run(kind, steps)
    model = Model()
    known = []
    exits = 0
    for k, (step, got) in enumerate(zip(steps, results, strict=True)):
        if callable(step):
            index, value, pick = pokes[k]
            if known:
                known[pick % len(known)].insert(index, value)
            continue
        if got == ("exit",):
            exits += 1
            continue
        expected = outcome(model, step)
        if step[0] == "share":
            known.append(model.reg[step[1]])
            # The same object now and at the end: only its final state can be compared.
            continue
        assert same(expected, got), (kind, steps[: k + 1], expected, got)
    for a, b in zip(model.reg, registers, strict=True):
        assert same(a, b), (kind, steps, a, b)
    for i in range(3):
        for j in range(3):
            assert (model.reg[i] is model.reg[j]) == (registers[i] is registers[j]), (steps, i, j)
    for a, b in zip(known, seen, strict=True):
        assert same(a, b), (kind, steps, a, b)
    return len(steps), exits


def main():
    total = left = 0
    for _ in range(int(sys.argv[1])):
        n, exits = one_program()
        total += n
        left += exits
    print(f"{total} operations, {left} exits")
    assert 0 < left < total / 4


main()
