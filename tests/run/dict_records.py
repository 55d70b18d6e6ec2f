"""Dicts as records: items that constant names name are expected to be what the program stores under those names."""
import json

DEFAULTS = {"window": 3, "entry": 1.5, "names": ["a", "b"], "verbose": False, "limit": None}


def settings(text):
    cfg = dict(DEFAULTS)
    cfg.update(json.loads(text))
    return cfg


def fresh():
    return {"window": 3, "entry": 1.5, "names": ["a", "b"], "verbose": False, "limit": None}


def means(xs, cfg):  # NATIVE
    n = cfg["window"]
    out = []
    for i in range(n, len(xs) + 1):
        h = xs[-n:] if i == len(xs) else xs[i - n : i]
        out.append(sum(h) / len(h) * cfg["entry"])
    return out


def trades(prices):  # NATIVE
    out = []
    for i, p in enumerate(prices):
        side = "buy" if i % 2 else "sell"
        out.append({"id": i, "side": side, "price": p, "fills": [p, p + 0.5], "note": None})
    return out


def worth(ts):  # NATIVE
    total = 0.0
    for t in ts:
        sign = 1 if t["side"] == "buy" else -1
        total += sign * t["price"] * len(t["fills"]) + t["fills"][-1]
        if t.get("note") is not None:
            total -= 1
        t["id"] += 10
    return total, [t["id"] for t in ts], max(t["price"] for t in ts)


def prices(ts):
    return sum(t["price"] * len(t["fills"]) for t in ts), [t["id"] + 2 for t in ts]


def changed(k):  # NATIVE
    r = {"count": 0, "rate": 0.5, "text": "x"}
    seen = []
    for i in range(k):
        seen.append(r["count"])
        if i == 3:
            r["count"] = "three"
        elif i == 5:
            r["count"] = 5
        n = r.get("count", -1)
        seen.append(n)
    return seen, r


def taken():  # NATIVE
    r = {"count": 2, "rate": 0.5, "text": "x"}
    a = r.pop("count")
    b = r.pop("count", None)
    c = r.get("missing", 7)
    d = r.setdefault("rate", 1.0)
    e = r.setdefault("depth", 4)
    return a, b, c, d, e, r


def named(names, values):
    r = {"alpha": 1, "beta": 2.0, "gamma": "g"}
    for n, v in zip(names, values):
        r[n] = v
    return r["alpha"], r["beta"], r["gamma"]


def grow(k):  # NATIVE
    r = {"n": 1, "label": "x", "f": 1.0}
    for _ in range(k):
        r["n"] *= 3
    return r["n"], r["label"] * 2


def nested():  # NATIVE
    book = {"bids": {"px": 10.0, "qty": 3, "who": "me"}, "asks": {"px": 11.0, "qty": 4, "who": "you"}}
    return (book["asks"]["px"] - book["bids"]["px"]) / book["bids"]["qty"], book["asks"]["who"].upper()


def missing():
    r = {"a": 1, "b": "x", "c": 2.0}
    return r["d"]


def functions(x):
    table = [{"name": "inc", "f": lambda v: v + 1, "w": 0.5}, {"name": "dbl", "f": lambda v: v * 2, "w": 2}]
    return sum(row["f"](x) * row["w"] for row in table), "-".join(row["name"] for row in table)


# CALL: means([1.0, 2.0, 4.0, 8.0], fresh())
# CALL: means([1.0, 2.0, 4.0, 8.0], settings('{"window": 2}'))
# CALL: means([1.0, 2.0, 4.0, 8.0], settings('{"entry": 2}'))
# CALL: means([1.0, 2.0, 4.0, 8.0], settings('{"window": 2.0}'))
# CALL: means([1.0, 2.0, 4.0, 8.0], settings('{"window": "2"}'))
# CALL: means([1.0, 2.0, 4.0, 8.0], settings('{"window": null, "names": {}}'))
# CALL: trades([1.0, 2.0, 3.0])
# CALL: worth(trades([1.0, 2.0, 3.0]))
# CALL: prices(trades([1.0, 2.0, 3.0]))
# CALL: prices([{"id": 1.5, "side": b"sell", "price": 2, "fills": (1, 2), "note": "x"}])
# CALL: prices([{"id": 2**63 - 5, "side": "buy", "price": 2.5, "fills": [1], "note": "x"}])
# CALL: prices([{"id": 1, "side": "buy", "price": "p", "fills": [1], "note": "x"}])
# CALL: changed(8)
# CALL: taken()
# CALL: named(["alpha", "beta"], [3, 4.0])
# CALL: named(["alpha", "beta", "gamma"], ["x", None, 1.5])
# CALL: named(["gamma"], [[1]])
# CALL: grow(3)
# CALL: grow(50)
# CALL: nested()
# CALL: missing()
# CALL: functions(3)
