# Special methods that the runtime calls read names of the module: who prints, looks up or sorts relies on these.
MARKS = {0: ".", 1: "o", 2: "x"}
WIDTH = 3
WEIGHTS = [3, 1, 2]
SALT = "salt"


class Cell:
    def __init__(self, color):
        self.color = color

    def __repr__(self):
        return MARKS[self.color] * WIDTH


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n + len(SALT)

    def __eq__(self, other):
        return WEIGHTS[self.n % 3] == WEIGHTS[other.n % 3]


class Rank:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return WEIGHTS[self.n] < WEIGHTS[other.n]

    def __str__(self):
        return "-".join(str(w * self.n) for w in WEIGHTS)


def show(n):  # NATIVE
    for i in range(n):
        print(Cell(i % 3), [Cell(1), Cell(2)], f"{Cell(i % 2)!r}")


def known(n):  # NATIVE
    seen = {}
    for i in range(n):
        k = Key(i % 3)
        seen[k] = seen.get(k, 0) + i
    return sorted(seen.values())


def ranked():  # NATIVE
    ranks = sorted([Rank(0), Rank(1), Rank(2)])
    return [r.n for r in ranks], str(ranks[0])


# SETUP:
# here = sys.modules[show.__module__]
#
# CALL: show(4)
# CALL: known(10)
# CALL: ranked()
# CALL: setattr(here, "MARKS", {0: "a", 1: "b", 2: "c"})
# CALL: show(4)
# CALL: setattr(here, "WEIGHTS", [1, 1, 5])
# CALL: known(10)
# CALL: ranked()
