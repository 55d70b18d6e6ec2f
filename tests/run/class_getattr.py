# Classes with __getattr__: what instances have is native, what they lack is asked for.
import copy


class Config:
    def __init__(self, values):
        self.values = values
        self.reads = 0
        self.asked = []

    def __getattr__(self, name):
        if name in ("values", "asked"):
            raise AttributeError(name)
        self.asked.append(name)
        if name in self.values:
            return self.values[name]
        raise AttributeError(f"no {name}")

    def total(self):  # NATIVE
        s = 0
        for k in self.values:
            s += self.values[k]
            self.reads += 1
        return s

    @property
    def broken(self):
        return self.nothing

    @property
    def size(self):
        return len(self.values)


class Derived(Config):
    def __init__(self, values, k):
        super().__init__(values)
        if k > 2:
            self.late = k

    def weigh(self, n):  # NATIVE
        s = 0
        for i in range(n):
            s += i * self.reads + len(self.asked)
        return s


class Wrapper:
    def __init__(self, inner):
        self._inner = inner
        self.calls = 0

    def push(self, x):  # NATIVE
        self.calls += 1
        self._inner.append(x)

    def __getattr__(self, name):
        return getattr(self._inner, name)


def totals(n):
    c = Config({"a": 1, "b": 2})
    t = 0
    for i in range(n):
        t += c.total() + c.reads
    return t + c.a, c.asked  # MISSED: a, which __getattr__ of Config gives


def missing(name_it):
    c = Config({"a": 1})
    if name_it:
        return c.zzz
    return c.broken


def sized(n):
    c = Config({"a": 1})
    return c.size + n, c.asked


def late(k):
    d = Derived({"late": 70}, k)
    return d.late, d.weigh(4), d.asked


def wrapped(n):
    w = Wrapper([])
    for i in range(n):
        w.push(i * i)
    w.reverse()
    return w.calls, w.index(0), w._inner


def has(c):
    return hasattr(c, "a"), hasattr(c, "b"), getattr(c, "b", 5), c.asked


def read(c):
    return c.a


def copied(c):
    d = copy.copy(c)
    d.values = {"a": 9}
    return c.a, d.a, d.reads


# SETUP:
# class Sub(Config):
#     def __getattr__(self, name):
#         return name * 2
# CALL: totals(3)
# CALL: missing(True)
# CALL: missing(False)
# CALL: sized(2)
# CALL: late(1)
# CALL: late(5)
# CALL: wrapped(4)
# CALL: has(Config({"a": 3}))
# CALL: read(Config({"a": 3}))
# CALL: read(Config({"a": "x"}))
# CALL: read(Sub({"a": 3}))
# CALL: read(Config({}))
# CALL: (c := Config({"a": 3})), setattr(c, "a", 2.5), read(c), c.asked
# CALL: copied(Config({"a": 3}))
# CALL: Config({"q": 4}).q
# CALL: (delattr(Config, "__getattr__"), 1)
# CALL: totals(3)
