# Rows of csv.DictReader and what argparse gives: their values have types that the program tells.
import argparse
import csv
import io


def parser():
    p = argparse.ArgumentParser(prog="price")
    p.add_argument("spots", nargs="*", type=float)
    p.add_argument("-n", "--paths", type=int, default=50)
    p.add_argument("--vol", type=float, default=0.2)
    p.add_argument("--rate", type=float, default=0)
    p.add_argument("--strike", type=float)
    p.add_argument("--kind", choices=["call", "put"], default="call")
    p.add_argument("-v", "--verbose", action="store_true")
    p.add_argument("-d", action="count", default=0, dest="depth")
    p.add_argument("--name", default=None)
    p.add_argument("--limit", type=int, default="12")
    p.add_argument("--ratio", type=lambda s: int(s) / 100, default=1)
    p.add_argument("--pair", nargs=2, type=int, default=[1, 2])
    p.add_argument("--dry-run", action="store_false")
    return p


def price(args, spot):
    strike = args.strike if args.strike is not None else 100.0
    total = 0
    for i in range(args.paths):
        s = spot * (1 + args.vol * ((i * 7) % 11 - 5) / 10) + args.rate
        total += max(s - strike, 0) if args.kind == "call" else max(strike - s, 0)
    return total / args.paths


def run(argv):
    args = parser().parse_args(argv)
    out = [round(price(args, s), 6) for s in args.spots]
    if args.verbose:
        out.append(args.depth + 1)
    name = args.name or "none"
    return out, name.upper(), args.limit + 1, args.ratio * 2, args.pair[0] + args.pair[1], args.dry_run, args.rate, sorted(vars(args))


TEXT = """Date,Open,Close,Volume
2020-01-01,10.5,11,100
2020-01-02,11,10.25,250
2020-01-01,12,13,50
"""


def bars(text):
    reader = csv.DictReader(io.StringIO(text))
    volume = 0
    up = 0.0
    days = {}
    for row in reader:
        o = float(row["Open"])
        c = float(row["Close"])
        volume += int(row["Volume"])
        if c > o:
            up += c / o
        days[row["Date"]] = days.get(row["Date"], 0) + c
    return volume, up, days, reader.fieldnames


def ragged(text):
    out = []
    for row in csv.DictReader(io.StringIO(text)):
        try:
            out.append((row["a"].strip() + "!", row["b"], row.get("c", "-"), float(row["b"])))
        except (AttributeError, TypeError, ValueError, KeyError) as e:
            out.append(type(e).__name__ + str(e))
        out.append(len(row))
        out.append([k + str(v) for k, v in row.items()])
    return out


print(run(["90", "100.5"]))
print(run(["1e2", "-v", "-dd", "--strike", "95", "--kind", "put", "--name", "x", "--limit", "3", "--ratio", "50", "--pair", "5", "6"]))
print(run(["--rate", "0.5", "--paths", "3", "110", "--dry-run"]))
for bad in (["--paths", "x"], ["--kind", "swap"]):
    try:
        run(bad)
    except SystemExit as e:
        print("exit", e.code)
print(bars(TEXT))
print(ragged("a,b,c\n x ,1,2\ny\nz,q,1,2,3\n"))
