# Objects of the standard library inside native functions: regular expressions, dates, files in memory, paths.

# TIMEOUT: 120
import csv
import datetime
import io
import pathlib
import random
import re
import statistics
from datetime import date, timedelta

TOKEN = re.compile(r"\s*(?:(\d+)|([a-z]+)|(.))")
LINE = re.compile(r"^(\w+)\s+(\d+)\s+(.*)$")


def tokens(text):
    out = []
    for number, word, op in TOKEN.findall(text):
        if number:
            out.append(int(number))
        elif word:
            out.append(len(word))
        else:
            out.append(-ord(op))
    return out


def totals(lines):
    sums = {}
    for line in lines:
        m = LINE.match(line)
        if m is None:
            continue
        name, number, rest = m.groups()
        sums[name] = sums.get(name, 0) + int(number) + len(rest)
    return sums


def spans(text):
    total = 0
    for m in re.finditer(r"(\d)(x)?", text):
        lo, hi = m.span()
        total += int(m.group(1)) * (hi - lo) + m.start()
    return total


def optional(text):
    out = []
    for m in re.finditer(r"(\d)(x)?", text):
        out.append((m.group(2), m[1]))
    return out


def found(text):
    return (
        re.findall(r"[(]a(?:b)\(", text),
        re.findall(r"(\w)=(\w)", text),
        re.split(r"[,;]\s*", text),
        re.findall("[]()]", text),
    )


def workdays(start, end):
    day = start
    n = 0
    while day < end:
        if day.weekday() < 5:
            n += 1
        day += timedelta(days=1)
    return n, day


def year(y):
    n, last = workdays(date(y, 1, 1), date(y + 1, 1, 1))
    t = datetime.datetime(y, 3, 1, 12, 30)
    ago = t - datetime.datetime(y, 2, 1)
    return n, last.isoformat(), ago.days, ago.total_seconds(), (t + timedelta(hours=3)).hour, last - date(y, 12, 1)


def parsed(text):
    d = datetime.datetime.strptime(text, "%Y-%m-%d")
    return d.year * 10000 + d.month * 100 + d.day


def columns(text):
    total = 0.0
    n = 0
    for row in csv.reader(io.StringIO(text)):
        total += float(row[1])
        n += len(row)
    return total, n


def written(n):
    buf = io.StringIO()
    for i in range(n):
        buf.write("%d " % i)
    return buf.getvalue()


def paths(name):
    p = pathlib.Path("a") / "b" / name
    return p.name, p.suffix, p.stem, str(p.parent), p.exists()


def own_random(seed):
    rng = random.Random(seed)
    total = 0.0
    for _ in range(5):
        total += rng.random() + rng.gauss(0, 1) + rng.choice([1, 2, 3])
    return total, rng.sample(range(10), 3), rng.choices("abc", k=4), rng.randint(1, 9)


def draws(seed):
    rng = random.Random(seed)
    xs = [1, 2, 3, 4, 5]
    rng.shuffle(xs)
    total = [rng.random(), rng.uniform(1.5, 2.5), rng.gauss(0.0, 1.0), rng.gauss(), rng.expovariate(1.5)]
    n = rng.randint(1, 6) + rng.randrange(10) * 10 + rng.getrandbits(40)
    return (
        xs,
        total,
        n,
        rng.choice(xs),
        rng.sample(xs, 2),
        rng.choices(xs, k=3),
        random.Random(seed).random() == total[0],
    )


class Fixed(random.Random):
    def random(self):
        return 0.5


def drawn_from(rng, n):
    total = 0.0
    for _ in range(n):
        total += rng.random() + rng.randint(1, 3)
    return total


def two_kinds(n):
    hidden = random.Random(1)
    hidden.random = lambda: 0.25
    return drawn_from(random.Random(7), n), drawn_from(Fixed(7), n), drawn_from(hidden, n)


def read_from(f):
    total = 0
    for line in f:
        for word in line.split():
            total += int(word)
    return total


def from_memory(text):
    return read_from(io.StringIO(text))


def described(xs):
    return statistics.mode(xs), statistics.quantiles(xs, n=4), statistics.median_low(xs)


# CALL: tokens("12 + ab*(45-x)")
# CALL: totals(["a 1 x", "b 2 yy", "a 3 z", "", "bad"])
# CALL: spans("1x 2 3x")
# CALL: optional("1x 2 3x")
# CALL: found("(ab(, a=b; c=d]")
# CALL: year(2024)
# CALL: year(0)
# CALL: parsed("2024-02-29")
# CALL: parsed("2023-02-29")
# CALL: columns("a,1.5\nb,2\n")
# CALL: columns("a\n")
# CALL: written(5)
# CALL: paths("c.txt")
# CALL: own_random(3)
# CALL: draws(5)
# CALL: draws(2**70)
# CALL: two_kinds(4)
# CALL: from_memory("1 2\n3")
# CALL: from_memory("1 x")
# CALL: described([1, 2, 2, 3])
# CALL: described([1.5, 2.5, 1.5])
# CALL: described(["a", "b", "b"])
# CALL: described([])
