"""Keywords that go through a chain of __init__ methods: each takes its own and hands on the others."""


class Base:
    def __init__(self, **kw):
        super().__init__()
        self.name = kw.get("name", "anon")
        self.rest = sorted(kw)


class Scored(Base):
    def __init__(self, score=0, **kw):
        super().__init__(**kw)
        self.score = score

    def bump(self, n):
        self.score += n
        return self.score


class Tagged(Base):
    def __init__(self, *, tags=(), weight=1.0, **kw):
        super().__init__(**kw)
        self.tags = list(tags)
        self.weight = weight


class Player(Scored, Tagged):
    def __init__(self, name, **kw):
        super().__init__(name=name, **kw)
        self.level = 1

    def bump(self, n):
        if super().bump(n) > self.level * 10:
            self.level += 1
        return self.level


def play(n):
    ps = [Player("p%d" % i, score=i, tags=["a", "b"]) for i in range(n)]
    for k in range(20):
        for p in ps:
            p.bump(k)
    q = Player("q", weight=2.5)
    return [(p.name, p.score, p.level, p.tags, p.rest) for p in ps], q.weight, q.tags, q.score


def show(*parts, sep="-", end="", **extra):
    return sep.join(parts) + end, list(extra.items())


def shown(n, **kw):
    return show("a", "b", x=n, **kw), show(**kw, y=n, z="t"), show("c", sep="+", **kw)


def twice(n, **kw):
    return shown(n, **kw), kw


def wanted(a, b=2, **kw):
    return a, b, kw


def hand(**kw):
    return wanted(**kw), wanted(1, **kw), kw


def errors(**kw):
    out = []
    try:
        out.append(wanted(b=1, **kw))
    except TypeError as e:
        out.append(str(e).split("()")[-1])
    try:
        out.append(show(x=5, **kw))
    except TypeError as e:
        out.append(str(e).split("()")[-1])
    return out


def several(n):
    out = []
    for i in range(n):
        out.append(twice(i, end="!" * i, q=i * 2))
        out.append(twice(i))
    return out


class Picky(Scored):
    def __init__(self, **kw):
        kw["score"] = kw.get("score", 5) * 2
        super().__init__(**kw)
        self.given = kw


def picky(n):
    p = Picky(score=n, name="x")
    return p.score, p.name, p.given, p.rest


# TIMEOUT: 240
# CALL: play(3)
# CALL: several(4)
# CALL: hand(a=1)
# CALL: hand(a=1, c=3)
# CALL: hand(b="x", a=2.5, q=None)
# CALL: hand()
# CALL: errors(a=1)
# CALL: errors(a=1, b=2)
# CALL: errors(x=1)
# CALL: errors(a=2, x=1)
# CALL: picky(3)
# CALL: Player("z", score=1.5, tags="ab", nothing=0).__dict__
# CALL: Player("z", name="y")
# CALL: Player("z", bump=3).bump(50)
# SETUP:
# def other():
#     a = Player("k", score="text")
#     return a.score, a.rest, a.tags
# CALL: other()
