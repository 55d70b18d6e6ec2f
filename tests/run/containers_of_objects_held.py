"""Containers of a module or class body with Python objects among their items are read where they lie."""
import datetime
import re

RULES = [("num", re.compile(r"\d+")), ("id", re.compile(r"[a-z]+")), ("op", re.compile(r"[-+*/()]"))]
DAYS = {"a": datetime.date(2024, 2, 29), "b": datetime.date(2023, 1, 1)}
PAIR = (re.compile("a+"), 3)
NESTED = [[re.compile("x")], []]
SEEN = []
HANDLERS = {}


class Lexer:
    rules = [("num", re.compile(r"\d+")), ("id", re.compile(r"[a-z]+"))]
    space = re.compile(r"\s+")
    log = []

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def next(self):
        m = self.space.match(self.text, self.pos)
        if m:
            self.pos = m.end()
        for kind, rx in self.rules:
            m = rx.match(self.text, self.pos)
            if m:
                self.log.append(m)
                self.pos = m.end()
                return kind, m.group()
        return None


def lex(text):
    lexer = Lexer(text)
    out = []
    for _ in range(len(text)):
        t = lexer.next()
        if t is None:
            break
        out.append(t)
    return out, len(lexer.log)


def tokens(text):
    out, pos = [], 0
    while pos < len(text):
        for kind, rx in RULES:
            m = rx.match(text, pos)
            if m:
                out.append((kind, m.group()))
                pos = m.end()
                break
        else:
            pos += 1
    return out


def years(n):
    total = 0
    for i in range(n):
        total += DAYS["a" if i % 2 else "b"].year + i
    return total


def pair(text):
    rx, k = PAIR
    n = 0
    for i in range(k):
        if rx.search(text[i:]):
            n += 1
    return n, rx is PAIR[0]


def keep(x, n):
    for i in range(n):
        SEEN.append((i, x))
    return len(SEEN), SEEN[-1][1] is x, [b for _, b in SEEN[:2]]


def nest(text):
    n = 0
    for row in NESTED:
        for rx in row:
            if rx.search(text):
                n += 1
        row.append(re.compile("y"))
    return n, [len(r) for r in NESTED]


def register(name, f):
    HANDLERS[name] = f
    return sorted(HANDLERS)


def call(name, n):
    return HANDLERS[name](n)


# CALL: lex("foo 12 bar")
# CALL: tokens("a+12*b")
# CALL: Lexer.rules.append(("op", re.compile(r"\+")))
# CALL: lex("foo + 12")
# CALL: RULES.insert(0, ("any", re.compile(".")))
# CALL: tokens("a1")
# CALL: RULES.__setitem__(0, ("odd", None))
# CALL: tokens("a1")
# CALL: RULES.__setitem__(0, ["odd", re.compile("1")])
# CALL: tokens("a1")
# CALL: RULES.__setitem__(0, ("odd",))
# CALL: tokens("a1")
# CALL: RULES.clear()
# CALL: tokens("a1")
# CALL: years(5)
# CALL: DAYS.update(a=3)
# CALL: years(5)
# CALL: DAYS.pop("b")
# CALL: years(1)
# CALL: pair("baac")
# CALL: globals().update(PAIR=[re.compile("c"), 4])
# CALL: pair("baac")
# CALL: keep(re, 2)
# CALL: keep([1], 2)
# CALL: SEEN.append(3)
# CALL: keep(None, 1)
# CALL: nest("xy")
# CALL: nest("xy")
# CALL: setattr(Lexer, "rules", (("all", re.compile(".+")),))
# CALL: lex("foo + 12")
# CALL: setattr(Lexer, "rules", [])
# CALL: lex("foo + 12")
# CALL: register("a", abs)
# CALL: register("b", lambda n: n + 1)
# CALL: call("a", -3)
# CALL: call("b", -3)
# CALL: call("c", -3)
