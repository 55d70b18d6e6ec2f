"""Classes with __new__ and with metaclasses of the program: which instance a call gives is theirs to say; the rest is native."""
# TIMEOUT: 240


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.hits = 0
        return cls._instance

    def hit(self, n):
        self.hits += n
        return self.hits


class Checked:
    def __new__(cls, value):
        if value < 0:
            return None
        if value > 100:
            return value
        return object.__new__(cls)

    def __init__(self, value):
        self.value = value

    def twice(self):
        return self.value * 2


class Tight(Checked):
    def __init__(self, value):
        super().__init__(value + 1)
        self.tight = True


class Registry(type):
    classes = {}
    order = []

    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.classes[name] = cls
        mcs.order.append(name)
        return cls

    def label(cls):
        return cls.__name__.lower()


class Plugin(metaclass=Registry):
    def run(self, x):
        return x


class Double(Plugin):
    def __init__(self, k=2):
        self.k = k

    def run(self, x):
        return x * self.k


class Loud(Registry):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.order.append("loud " + name)


class Shout(metaclass=Loud):
    def __init__(self, text):
        self.text = text

    def cry(self):
        return self.text.upper()


class OneEach(type):
    made = {}

    def __call__(cls, *args, **kw):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kw)
        return cls.made[cls]


class Config(metaclass=OneEach):
    def __init__(self, start=0):
        self.values = {}
        self.start = start

    def bump(self, k):
        self.values[k] = self.values.get(k, self.start) + 1
        return self.values[k]


class Renaming(type):
    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name + "X", bases, ns)


class Named(metaclass=Renaming):
    def name(self):
        return type(self).__name__, self.__class__.__qualname__


class Judge(type):
    def __instancecheck__(cls, x):
        return x == 3


class Judged(metaclass=Judge):
    pass


def singles(n):
    t = 0
    for i in range(n):
        t += Single(i).hit(1)
    Single._instance = None
    return t, Single() is Single(3)


def checked(n):
    out = []
    for v in (1, n):
        c = Checked(v)
        out.append(c.twice() if isinstance(c, Checked) else c)
    return out, Tight(5).twice(), Tight(6).tight


def plugins(n):
    d, p = Double(3), Plugin()
    t = 0
    for i in range(n):
        t += d.run(i) + p.run(1)
    return t, Registry.order, sorted(Registry.classes), Double.label(), Plugin.label(), Shout("a").cry(), type(d) is Double, isinstance(d, Plugin)


def configs(n):
    t = 0
    for i in range(n):
        t += Config().bump(i % 3)
    return t, Config() is Config(5), sorted(Config().values.items())


def others():
    return Named().name(), isinstance(3, Judged), isinstance(Judged(), Judged), type(Named)


# CALL: singles(5)
# CALL: singles(5)
# CALL: checked(7)
# CALL: checked(-1)
# CALL: checked(500)
# CALL: plugins(6)
# CALL: configs(7)
# CALL: others()
# SETUP:
# import copy, pickle
# def copied():
#     d = copy.copy(Double(4))
#     s = copy.copy(Single())
#     return d.run(2), s is Single(), Double.__new__(Double).__dict__, Checked.__new__(Checked, 3).__dict__
# def patched():
#     keep = Registry.__dict__.get("__call__")
#     Registry.__call__ = lambda cls, *a: type.__call__(cls, 10)
#     try:
#         return Double(3).run(2), Double(1).k
#     finally:
#         del Registry.__call__
# def strange():
#     Registry.__instancecheck__ = lambda cls, x: True
#     try:
#         return plugins(2)[-2:], isinstance(5, Plugin)
#     finally:
#         del Registry.__instancecheck__
# CALL: copied()
# CALL: patched()
# CALL: plugins(3)
# CALL: strange()
# CALL: Checked.__new__(Checked, 200)
