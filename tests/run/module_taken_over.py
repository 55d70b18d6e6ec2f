# Containers in names of the module that native code keeps to itself while it works on them: whoever looks at them in
# between, or afterwards, finds what CPython has there.
# TIMEOUT: 240
import gc
import sys

memo = {}
rows = [[0.0, -0.0, 1.5], [2.0], []]
numbers = [3, 1, 2]
words = {"b": 1, "a": 2}
pairs = []
index = {}
flags = [True, False, None]
grid = {(0, 0): [1, 2], (0, 1): [3]}
seen = []
log = []


def look(*what):
    """Looks at the module as nothing native does."""
    g = globals()
    log.append([repr(g[name]) for name in what])


def remember():
    """Tells whether the rows are the objects that they were at the last call."""
    old, look.ids = getattr(look, "ids", None), [id(r) for r in rows]
    return old == look.ids


exec("def watch(name):\n    return repr(globals()[name])\n", globals())
exec("def change(name, value):\n    globals()[name].append(value)\n", globals())


def fill(n):  # NATIVE
    for i in range(n):
        memo[i * i] = i
        numbers.append(i)
        pairs.append((i, i / 2, "x" + str(i)))
    return len(memo)


def watched(n):
    out = []
    for i in range(n):
        numbers.append(i)
        memo[-i] = i
        if i % 3 == 2:
            out.append(watch("numbers"))
            change("numbers", 100 + i)
            out.append(len(numbers))
    return out


def through_globals(n):
    for i in range(n):
        rows[0][0] += 1.0
        rows[1].append(float(i))
    return globals()["rows"][1][-1], vars(sys.modules[__name__])["rows"][0][0]


def fails(n):
    for i in range(n):
        memo[i] = numbers[i]
        words["k" + str(i)] = i
    return memo["none"]


def overflows(n):
    for i in range(n):
        numbers.append(2**62 + i)
        numbers[0] = numbers[-1] * 2
    return numbers[0]


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append((self.name, len(memo), list(numbers)))


exec("def noisy(name):\n    return Noisy(name)\n", globals())


def drops(n):
    for i in range(n):
        x = noisy(str(i))
        memo[1000 + i] = i
        numbers.append(i)
        x = None
        memo[2000 + i] = i
    return len(memo)


def deletes(n):
    for i in range(n):
        index[i] = [i]
        index[i].append(i + 1)
    for i in range(0, n, 2):
        del index[i]
    index[0] = [9]
    words.pop("b", None)
    words["b"] = 7
    numbers.sort()
    numbers[1:3] = [5, 5, 5]
    del numbers[0]
    numbers.insert(0, -1)
    numbers.reverse()
    return list(index)


def iterates():
    total = 0
    for k in index:
        if k == 3:
            total += len(watch("index"))
        index[k] = [total]
    return total


def grows_meanwhile():
    for k in words:
        words[k + k] = 1
    return len(words)


def rows_change(n):
    row = rows[0]
    rows[0] = [float(n)]
    row.append(7.0)
    rows.append(row)
    rows[1][0] = -0.0
    flags[2] = 1 > n
    flags.append(None)
    grid[(0, 0)].append(n)
    grid[(n, n)] = [n]
    return row


def referents():
    numbers.append(1)
    return len(gc.get_referents(globals())) > 0, numbers[-1], gc.isenabled()


def of_others(k):  # NATIVE
    return [numbers[i % len(numbers)] for i in range(k)]


def key(x):
    numbers.append(x)
    return -x


def sorts(n):
    numbers.append(n)
    return sorted(range(n), key=key), max(range(n), key=lambda i: memo.get(i, 0))


def yields(n):
    for i in range(n):
        numbers.append(i)
        yield numbers[-1]


def consumes(n):
    return sum(yields(n)), numbers[-1]


def empties():  # NATIVE
    numbers.clear()
    memo.clear()
    return len(numbers), len(memo)


def refill(n):  # NATIVE
    for i in range(n):
        memo[n - i] = i
        numbers.append(n - i)
    return memo[1]


# CALL: fill(5)
# CALL: (memo, numbers, pairs)
# CALL: fill(7)
# CALL: watched(7)
# CALL: (memo, numbers)
# CALL: through_globals(3)
# CALL: (kept := rows[1])
# CALL: through_globals(3)
# CALL: kept is rows[1]
# CALL: remember()
# CALL: through_globals(3)
# CALL: remember()
# CALL: fails(3)
# CALL: (memo, words)
# CALL: overflows(3)
# CALL: numbers
# CALL: numbers.__setitem__(slice(None), [1, 2, 3])
# CALL: drops(3)
# CALL: log
# CALL: deletes(8)
# CALL: (index, words, numbers)
# CALL: iterates()
# CALL: index
# CALL: grows_meanwhile()
# CALL: words
# CALL: rows_change(4)
# CALL: (rows, flags, grid)
# CALL: referents()
# CALL: of_others(20)
# CALL: sorts(4)
# CALL: consumes(4)
# CALL: (numbers, gc.isenabled())
# CALL: numbers.append("other")
# CALL: of_others(3)
# CALL: fill(2)
# CALL: numbers.pop(-3)
# CALL: empties()
# CALL: refill(6)
# CALL: (memo, numbers)
# CALL: (again := numbers) is numbers
# CALL: refill(3)
# CALL: again
# CALL: look("memo", "numbers")
# CALL: log[-1]
