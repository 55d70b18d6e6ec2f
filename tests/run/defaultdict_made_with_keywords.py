# Missing values made by lambdas that call containers with keywords: windows of limited length and the like.
import math
import traceback
from collections import Counter, defaultdict, deque


class Windows:
    def __init__(self):
        self.history = defaultdict(lambda: deque(maxlen=3))

    def add(self, name, value):  # NATIVE
        window = self.history[name]
        window.append(value)
        if len(window) < 3:
            return None
        mean = sum(window) / len(window)
        return math.sqrt(sum((x - mean) ** 2 for x in window) / 2)


def windows_of(pairs):  # NATIVE
    out = defaultdict(lambda: deque([0.5], maxlen=2))
    for name, value in pairs:
        out[name].appendleft(value)
    return out


def nested(n):  # NATIVE
    out = defaultdict(lambda: defaultdict(lambda: deque(maxlen=2)))
    for i in range(n):
        out[i % 2][i % 3].append(i)
    return out


def records(names):
    out = defaultdict(lambda: dict(count=0, total=0.0))
    for name in names:
        out[name]["count"] += 1
    return out


def counters(names):
    out = defaultdict(lambda: Counter(a=1))
    for name in names:
        out[name]["b"] += 2
    return out


def wrong(n):
    out = defaultdict(lambda: deque(maxlen=-1))
    out[n].append(n)
    return out


w = Windows()
print([w.add("a", float(x)) for x in (1, 2, 4, 8)], w.add("b", 1.0))
print(list(w.history.items()), w.history["new"], len(w.history))
w.history["a"] = deque([1.0])
print(w.add("a", 2.0), w.history["a"].maxlen)
print(dict(windows_of([("x", 1.0), ("y", 2.0), ("x", 3.0)])))
print({k: dict(v) for k, v in nested(7).items()})
print(dict(records(["a", "b", "a"])), dict(counters(["a", "b", "a"])))
try:
    wrong(1)
except ValueError:
    traceback.print_exc()
