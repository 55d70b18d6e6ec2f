"""Attributes stored and looked up under names known at run time have expected types."""

# TIMEOUT: 400


class Config:
    rate = 0.05
    steps = 3
    label = "none"
    fields = ("rate", "steps")

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def value(self, n):
        t = 0.0
        for i in range(n):
            t += self.rate * self.steps
        return t, self.label, len(self.fields)


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.name = "v"

    def size(self):
        return len(self.name)

    def add(self, names, k):
        t = 0
        for f in names:
            t += getattr(self, f) * k
        return t


def configs(n):
    a = Config(rate=0.5)
    b = Config(steps=5, extra="x")
    c = Config()
    c.late = 4
    return a.value(n), b.value(n), c.value(n), b.extra, c.late, vars(b)


def odd(kw):
    return Config(**kw).value(3)


def vectors(names, k):
    return Vector(1, 2.5).add(names, k)


def changing(n):
    c = Config(rate=1)
    out = []
    for i in range(n):
        setattr(c, "rate" if i % 2 else "steps", [0.5, 7, "abc", 2**70, None][i % 5])
        try:
            out.append(c.value(1)[0])
        except TypeError as e:
            out.append(str(e))
    return out


# CALL: configs(5)
# CALL: odd({"rate": 2, "label": 5})
# CALL: odd({"rate": "ab", "steps": 2})
# CALL: odd({"rate": None})
# CALL: odd({"fields": [1]})
# CALL: vectors(("x", "y"), 3)
# CALL: vectors(["name"], 3)
# CALL: vectors(("x", "w"), 3)
# CALL: vectors(("size",), 2)
# CALL: changing(12)
