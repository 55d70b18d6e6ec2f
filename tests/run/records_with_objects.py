"""Records with objects among their values go from function to function natively, also from the module's main block."""
from datetime import datetime, timedelta

CONFIG = {"fast": 2, "slow": 4, "stop": 0.03, "short": True, "fees": {"fixed": 1.0, "pct": 0.0005}}


def load(n):
    start = datetime(2024, 1, 1)
    return [{"date": start + timedelta(days=i), "close": 100.0 + (i * 37 % 11), "tag": "even" if i % 2 == 0 else "odd"} for i in range(n)]


def average(values, n):
    out = []
    for i in range(len(values)):
        out.append(sum(values[i - n + 1 : i + 1]) / n if i >= n - 1 else None)
    return out


class Test:
    def __init__(self, rows, config=CONFIG):
        self.rows = rows
        self.config = config
        self.position = None
        self.trades = []

    def fee(self, price, qty):
        c = self.config["fees"]
        return c["fixed"] + abs(price * qty) * c["pct"]

    def enter(self, row, side):
        self.position = {"side": side, "entry": row["close"], "date": row["date"]}

    def leave(self, row):
        p = self.position
        pnl = p["side"] * (row["close"] - p["entry"]) - self.fee(row["close"], 1)
        self.trades.append({"side": "LONG" if p["side"] == 1 else "SHORT", "pnl": pnl, "days": (row["date"] - p["date"]).days})
        self.position = None

    def run(self):
        closes = [r["close"] for r in self.rows]
        fast, slow = average(closes, self.config["fast"]), average(closes, self.config["slow"])
        for i, row in enumerate(self.rows):
            if slow[i] is None or slow[i - 1] is None:
                continue
            if self.position and row["tag"] == "odd":
                self.leave(row)
            elif not self.position and fast[i] != slow[i]:
                self.enter(row, 1 if fast[i] > slow[i] else -1)
        return self


def summary(test):
    by = {}
    for t in test.trades:
        if t["side"] not in by:
            by[t["side"]] = {"n": 0, "pnl": 0.0, "days": 0}
        s = by[t["side"]]
        s["n"] += 1
        s["pnl"] += t["pnl"]
        s["days"] += t["days"]
    return sorted((k, v["n"], v["pnl"], v["days"]) for k, v in by.items())


def variants(rows):
    out = []
    for fast in range(1, 4):
        cfg = dict(CONFIG, fast=fast, slow=fast + 2)
        out.append((len(Test(rows, cfg).run().trades), cfg["fast"], cfg["short"], cfg["fees"] is CONFIG["fees"]))
    return out, CONFIG["fast"]


def updated(base, value):
    d = dict(base, a=value, c="new")
    e = dict([("k", 1)], k=2, z=value)
    return d, base, list(d), e


def decided(x, y):
    return x == y, x != y, [x] == y, (x,) == [x], {x} == {x: y}, x == None  # noqa: E711


def broken(rows):
    rows[1]["close"] = "text"
    return Test(rows).run()


# CALL: summary(Test(load(40)).run())
# CALL: variants(load(30))
# CALL: updated({"a": 1, "b": 2.5}, 7)
# CALL: updated({"a": 1, "b": 2.5}, "text")
# CALL: updated([("a", 1)], None)
# CALL: updated(3, 1)
# CALL: decided(1, "1")
# CALL: decided("1", [1])
# CALL: decided((1,), {1})
# CALL: broken(load(9))

if __name__ == "__main__":
    rows = load(40)
    test = Test(rows)
    test.run()
    print(summary(test))
    print(variants(rows))
    print(rows[3], test.trades[-1], test.position)
