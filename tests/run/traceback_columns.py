"""Carets of tracebacks: the operation of the line that raised, among several that could have."""
import traceback


class A:
    def __init__(self, v):
        self.v = v

    def get(self, d, k):
        return d[k] + self.v[k] * len(self.name)


def div(a, b):
    return (a + 1) / (b - 1) + a / b


def index(xs, i):
    return xs[i] + xs[i + 1]


def call(f, x):
    return int(x) + f(int("1"), x)


def attempt(f, *args):
    try:
        f(*args)
    except Exception:
        print(traceback.format_exc())


for i in range(3):
    attempt(div, 1, 1)
    attempt(div, 3, 0)
    attempt(index, [1, 2], 1)
    attempt(index, [1, 2], 7)
    attempt(call, div, "1x")
    attempt(call, div, 1)
    attempt(A([1]).get, {0: 1}, 0)
    attempt(A([1]).get, {0: 1}, 1)
    attempt(A([]).get, {0: 1}, 0)


def nested(rows):
    return [10 // value + value % (value - 2) for row in rows for value in row]


attempt(nested, [[1, 3], [2]])
attempt(nested, [[1, 3], [0]])
attempt(lambda s: s[0] + s[9], "abc")
attempt(lambda d: d["a"] + d["b"], {"a": 1})
attempt(lambda t: (t[0] / t[1]) ** (t[1] / t[0]), (0.0, 1.0))
