# Values out of JSON: objects that are tested for being numbers or strs where an operation needs one.
import json
import traceback

CONFIG = json.loads("""{"window": 4, "alpha": 0.25, "name": "momentum", "levels": [1, 2.5, 3], "on": true,
    "none": null, "big": 123456789012345678901234567890, "nested": {"a": {"b": 7}}, "text": "12"}""")


class Ema:
    def __init__(self, cfg):
        self.alpha = cfg["alpha"]
        self.window = cfg["window"]
        self.values = []
        self.last = 0.0

    def push(self, x):
        self.last += self.alpha * (x - self.last)
        self.values.append(self.last)
        return self.last

    def recent(self):
        return self.values[-self.window :]


def indicator(n):
    e = Ema(CONFIG)
    for i in range(n):
        e.push(float(i % 7))
    return [round(v, 6) for v in e.recent()]


def arithmetic(a, b):
    out = []
    for f in (
        lambda: a + 1,
        lambda: 1 + a,
        lambda: a * 2,
        lambda: a / 2,
        lambda: a // 2,
        lambda: a % 3,
        lambda: a**2,
        lambda: -a,
        lambda: a - 0.5,
        lambda: a << 1,
        lambda: a & 3,
        lambda: a + b,
        lambda: a * b,
        lambda: a - b,
        lambda: a < b,
        lambda: a == b,
        lambda: a < 3,
        lambda: a == 3,
        lambda: a and 1,
    ):
        try:
            v = f()
            out.append((type(v).__name__, v))
        except (TypeError, ValueError) as e:
            out.append(str(e))
    return out


def sums(cfg):
    total = cfg["window"] + 1
    total = total * cfg["alpha"]
    k = 0
    for _ in range(cfg["window"]):
        k += cfg["window"]
    for x in cfg["levels"]:
        total += x * 2
    big = cfg["big"] + 1
    half = cfg["window"] / 2
    return total, k, big, half, cfg["window"] ** 2, -cfg["alpha"], max(cfg["window"], 9), abs(cfg["alpha"]), round(cfg["alpha"], 1)


def strings(cfg):
    name = cfg["name"]
    words = []
    if name == "momentum":
        words.append(name.upper())
    words.append("%s!" % name)
    words.append(f"{name:>10}|{cfg['alpha']:.3f}|{cfg['window']:03d}")
    words.append(name + "-" + cfg["text"])
    words.append(name[1:4] + name[0])
    words.append("-".join(sorted(cfg)))
    return words, int(cfg["text"]) + 1, len(name), "mom" in name, name < "n", name.startswith("mo")


def walk(x, depth=0):
    if isinstance(x, dict):
        return sum(walk(v, depth + 1) for v in x.values())
    if isinstance(x, list):
        return sum(walk(v, depth + 1) for v in x)
    if isinstance(x, bool) or x is None:
        return 100
    if isinstance(x, str):
        return len(x)
    return x * depth


def mixed(records):
    counts = {}
    total = 0
    for r in records:
        key = r["k"]
        counts[key] = counts.get(key, 0) + r["n"]
        total += r["n"]
        if r.get("flag"):
            total -= 1
    best = max(counts, key=counts.get)
    return counts, total, best, sorted(counts.items())


def wrong(cfg):
    out = []
    for key in ("name", "none", "on", "levels", "nested", "missing"):
        try:
            out.append(cfg[key] + 1)
        except (TypeError, KeyError) as e:
            out.append(type(e).__name__ + ": " + str(e))
        try:
            out.append([0, 1, 2][cfg[key]])
        except (TypeError, KeyError) as e:
            out.append(type(e).__name__ + ": " + str(e))
        try:
            out.append(list(range(cfg[key])))
        except (TypeError, KeyError) as e:
            out.append(type(e).__name__ + ": " + str(e))
    return out


def fails_in_a_loop(rows):
    n = 0
    for r in rows:
        n += r["x"] * 2
    return n


def deep():
    return CONFIG["nested"]["a"]["b"] * 3, CONFIG["levels"][1] + CONFIG["levels"][0], CONFIG["levels"][-1] % 2


def changed(cfg):
    cfg["window"] = cfg["window"] + 1
    cfg["nested"]["a"]["b"] += 5
    cfg["levels"].append(cfg["window"])
    cfg["list"] = [cfg["window"]] * 2
    del cfg["none"]
    return cfg


def table(rows):
    prices = []
    for row in rows:
        prices.append(row["close"])
    mean = sum(prices) / len(prices)
    top = max(prices)
    prices.sort()
    return mean, top, prices[0], prices[1] - prices[0], [p * 2 for p in prices], sum(p > 1 for p in prices)


class Account:
    def __init__(self, cfg):
        self.cash = cfg["cash"]
        self.limit = cfg["limit"]
        self.held = {}

    def trade(self, symbol, qty, price):
        if abs(qty) > self.limit:
            qty = self.limit if qty > 0 else -self.limit
        self.cash -= qty * price
        self.held[symbol] = self.held.get(symbol, 0) + qty


def trades(cfg, n):
    acc = Account(cfg)
    marks = {s: 10 + i for i, s in enumerate(cfg["symbols"])}
    cash = cfg["cash"]
    for i in range(n):
        s = cfg["symbols"][i * 7 % len(cfg["symbols"])]
        acc.trade(s, i % 11 - 5, marks[s])
        marks[s] *= 1.001
        cash -= i * cfg["fee"]
    return acc.cash, acc.held, acc.limit, cash, type(cash).__name__, marks


def annotated(x: float, n: int, name: str):
    total = x
    for i in range(n):
        total += x * i
    return total, name.upper()


def by_annotation(rows):
    out = []
    for r in rows:
        try:
            out.append(annotated(r["x"], r["n"], r["s"]))
        except (TypeError, AttributeError) as e:
            out.append(str(e))
    return out


def leaves_midway(values):
    total = 0
    seen = []
    for i in range(len(values)):
        v = values[i]
        seen.append(i)
        total += v * 3
        if v > 2:
            total -= 1
    return total, seen


def added(cfg, n):
    both = cfg["window"] + cfg["window"]
    text = cfg["name"] + cfg["text"]
    out = 0.0
    for i in range(n):
        out += i * (cfg["alpha"] + cfg["window"]) / both
    for i in range(cfg["window"] + cfg["window"]):
        out += i
    return out, text, both, cfg["levels"] + cfg["levels"]


def traceback_lines(cfg):
    try:
        return cfg["name"] * cfg["alpha"]
    except TypeError:
        return [f.lineno for f in traceback.extract_tb(__import__("sys").exc_info()[2])]


print(indicator(50))
for pair in ((7, 2), (2.5, 4), ("ab", "b"), (True, 3), (None, 1), (2**70, 3), ([1], [2])):
    a, b = json.loads(json.dumps(pair))
    print(pair, arithmetic(a, b))
print(sums(CONFIG))
print(strings(CONFIG))
print(walk(CONFIG))
print(mixed(json.loads('[{"k": "a", "n": 1}, {"k": "b", "n": 2.5, "flag": true}, {"k": "a", "n": 3}]')))
print(mixed(json.loads('[{"k": 1, "n": 1}, {"k": "b", "n": 2}]') if False else json.loads('[{"k": "z", "n": true}]')))
print(wrong(CONFIG))
print(fails_in_a_loop(json.loads('[{"x": 1}, {"x": true}, {"x": 2.5}, {"x": 1e400}, {"x": 99999999999999999999}]')))
print(deep())
print(changed(json.loads(json.dumps(CONFIG))))
print(table(json.loads('[{"close": 3}, {"close": 1.5}, {"close": 2}]')))
print(added(CONFIG, 9))
print(traceback_lines(CONFIG))
ACCOUNT = '{"cash": 1000, "limit": 3, "fee": 0.5, "symbols": ["x", "y", "z"]}'
print(trades(json.loads(ACCOUNT), 100))
print(trades(json.loads(ACCOUNT.replace("1000", "1e3").replace('"x"', "7")), 50))
print(by_annotation(json.loads('[{"x": 1, "n": 2, "s": "a"}, {"x": 1.5, "n": 1, "s": "b"}, {"x": "u", "n": 2, "s": "c"}, {"x": true, "n": 3, "s": "d"}, {"x": 1, "n": 1.5, "s": 4}, {"x": 2, "n": 1, "s": null}]')))
for values in ("[1, 2, 3]", "[1, true, 3.5]", "[1, 2.5, 99999999999999999999, 4]", "[0, false, -1e300]"):
    print(leaves_midway(json.loads(values)))
try:
    leaves_midway(json.loads('[1, "a", 2]'))
except TypeError as e:
    print(e)
