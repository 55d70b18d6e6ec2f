"""Instances in print, %, str.format, f-strings and the repr of containers, with methods that fail among them."""

# TIMEOUT: 90


class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __repr__(self):
        return self.rank + self.suit


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def __str__(self):
        return f"{self.owner}: {self.balance:.2f}"

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance!r})"


class Gold(Account):
    def __str__(self):
        return "gold " + super().__str__()


class Silent:
    def __init__(self, v):
        self.v = v


class OnlyStr:
    def __init__(self, v):
        self.v = v

    def __str__(self):
        return "<" + str(self.v) + ">"


class Failing:
    def __init__(self, v):
        self.v = v

    def __str__(self):
        if self.v < 0:
            raise ValueError("negative: " + str(self.v))
        return "ok"

    def __repr__(self):
        return "Failing(" + str(100 // self.v) + ")"


class Tree:
    def __init__(self, v, kids):
        self.v = v
        self.kids = kids

    def __repr__(self):
        return f"Tree({self.v}, {self.kids})"


def cards(n):  # NATIVE
    hand = [Card(r, s) for r in "A23"[:n] for s in "SH"]
    print(hand)
    print(hand[0], hand[-1], sep="|", end=".\n")
    print("%s and %r" % (hand[0], hand[1]), "{} {!r:>5}".format(hand[2], hand[3]))
    print(f"{hand[0]}{hand[1]!s:>4}", {1: hand[0]}, (hand[0], 2.5), {hand[1]: "x"})
    return str(hand), repr(hand[:1]), ", ".join([str(c) for c in hand])


def accounts(n):  # NATIVE
    all = [Account("a" * i, i * 1.5) for i in range(n)]
    for a in all:
        print(a, repr(a))
    print(all)
    g = Gold("g", 10.0)
    print(g, [g])
    for x in (Account("x", 1.0), g):
        print(x)
        print(f"{x!r} {x}")
    return "%s" % all[0], "%r" % (all[1],), f"{all}"


def only_str(v):
    print(OnlyStr(v))
    return str(OnlyStr(v)), f"{OnlyStr(v)}", len(str([OnlyStr(v)])) > 20, "Silent object" in str(Silent(v))


def failing(v):
    print("before", Failing(v), "after")
    print([Failing(v)])
    return f"{Failing(v)}"


def trees(n):  # NATIVE
    t = Tree(0, [])
    for i in range(1, n):
        t = Tree(i, [t, Tree(-i, [])])
    print(t)
    return str(t)


# CALL: cards(1)
# CALL: cards(3)
# CALL: accounts(3)
# CALL: only_str(4)
# CALL: failing(3)
# CALL: failing(-3)
# CALL: failing(0)
# CALL: trees(4)
