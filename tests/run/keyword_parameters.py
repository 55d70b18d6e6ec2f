"""Parameters with **, calls with ** and what is passed on through them."""


def total(*args, **kwargs):
    s = 0
    for a in args:
        s += a
    for k, v in kwargs.items():
        s += v * len(k)
    return s


def area(shape, **kw):
    if shape == "rect":
        return kw["w"] * kw["h"]
    if "r" in kw:
        return 3 * kw.get("r", 1) ** 2
    return len(kw)


def options(name, /, size=1, *, deep=False, **rest):
    return name, size, deep, sorted(rest.items()), list(rest)


def counted(n):  # NATIVE
    t = 0
    for i in range(n):
        t += total(i, 2, x=3, yy=i) + area("rect", w=i, h=2) + area("disc", r=i) + area("none")
    return t


def passed_on(*args, **kwargs):
    return total(*args, **kwargs)


def forwarded(n):  # NATIVE
    t = 0
    for i in range(n):
        t += passed_on(i, 1, aa=i, b=2) + passed_on() + passed_on(4)
    return t


def from_dict(n):  # NATIVE
    d = {"x": 1, "zz": n}
    t = 0
    for i in range(n):
        t += total(i, **d)
        d["k%d" % i] = i
    return t, len(d)


def changed(**kw):
    kw["more"] = 5
    del kw["a"]
    return kw


def not_shared():
    d = {"a": 1, "b": 2}
    e = changed(**d)
    return d, e, e is d


def mixed(**kw):
    out = []
    for k, v in kw.items():
        out.append("%s=%s" % (k, v))
    return ", ".join(out)


def big(**kw):
    s = 4611686018427387904
    for v in kw.values():
        s += v
    return s, kw


def plain(a, b=2):
    return a * 10 + b


def relay(*args, **kwargs):
    return plain(*args, **kwargs)


def relayed():
    return relay(1), relay(1, 5), relay(1, b=7), relay(b=3, a=4)


def clash():
    return options("n", **{"size": 3, "other": 4})


def twice():
    return relay(1, a=2)


def unexpected():
    return relay(1, c=2)


def own_name():
    return options("first", name="second", deep=True, z=1, y=2)


def missing():
    return area("rect", w=1)


def starred_after():
    t = (2, 3)
    return total(1, *t, x=1), plain(b=1, *(7,))


class Widget:
    def __init__(self, name, **kw):
        self.name = name
        self.size = kw.get("size", 10)
        self.kw = kw

    def scaled(self, *args, **kw):
        return self.size * total(*args, **kw)


class Button(Widget):
    def __init__(self, name, label="", **kw):
        super().__init__(name, **kw)
        self.label = label


def widgets(n):  # NATIVE
    s = 0
    for i in range(n):
        w = Widget("w", size=i)
        b = Button("b", label="x", size=i, depth=3)
        s += w.scaled(1, k=i) + b.size + len(b.kw) + b.scaled() + len(b.label)
    return s


def counting(f):
    calls = [0]

    def wrapper(*args, **kwargs):
        calls[0] += 1
        return f(*args, **kwargs)

    return wrapper, calls


def wrapped(n):
    g, calls = counting(plain)
    s = 0
    for i in range(n):
        s += g(i) + g(i, 3) + g(i, b=1)
    return s, calls[0]


def raising(**kw):
    raise ValueError(kw)


# CALL: counted(20)
# CALL: forwarded(20)
# CALL: from_dict(9)
# CALL: not_shared()
# CALL: mixed(a=1, b="x", c=2.5, d=None)
# CALL: mixed()
# CALL: mixed(**{"a": True}, z=3)
# CALL: big(a=4611686018427387904, b=1)
# CALL: big()
# CALL: relayed()
# CALL: clash()
# CALL: twice()
# CALL: unexpected()
# CALL: own_name()
# CALL: missing()
# CALL: starred_after()
# CALL: widgets(12)
# CALL: wrapped(10)
# CALL: raising(a=1)
# CALL: total(1, 2, x=3)
# CALL: total(1, **(kept := {"q": 4})), kept
# CALL: total("a", x=3)
# CALL: total(**{1: 2})
# CALL: options("a", 2, deep=True, k=[1])
# CALL: area("rect", w=2, h=3.5)
