"""Groups of regular expressions that may take no part: None among the texts that match objects give."""

import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([A-Za-z_]\w*)|(.))")
MOVE = re.compile(r"(\w+) moves (\d+) to (-?\d+)(?:,(-?\d+))?")
PAIR = re.compile(r"(\w+)=(\w+)")


def tokens(text):
    out = []
    for m in TOKEN.finditer(text):
        number, name, other = m.groups()
        if number:
            out.append(("number", number))
        elif name:
            out.append(("name", name))
        elif other.strip():
            out.append(("other", other))
    return out


def moves(lines):
    total = 0
    for line in lines:
        m = MOVE.match(line)
        if m is None:
            continue
        name, n, x, y = m.groups()
        total += int(n) * int(x)
        if y is not None:
            total += int(y)
        if m.group(4):
            total += len(m.group(1))
        if m[4] is None:
            total += 1000
    return total


def pairs(text):
    d = {}
    for m in PAIR.finditer(text):
        k, v = m.groups()
        d[k.upper()] = v + m.group(2) + m[1]
    return d


def wrong(line):
    m = re.match(r"(\d+)|x", line)
    return int(m.group(1)) + 1


def both(text):
    m = re.search(r"(a)|(b)", text)
    return m.group(1, 2), m.group(), m.group(0)


# CALL: tokens("((1.5*x) + y_1*(z-2)) ^ 2")
# CALL: tokens("")
# CALL: moves(["ann moves 3 to 4", "bob moves 5 to -2,7", "nobody", "cat moves 1 to 1,0"])
# CALL: pairs("a=b c=d")
# CALL: wrong("12")
# CALL: wrong("x")
# CALL: both("xb")
# CALL: both("a")
