"""Calls of Python objects: the frame that callees see of their native caller, kept, changed, in recursion and after exceptions."""
import sys
import warnings

PLAIN = {}
exec('''
import sys, warnings
class Box:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def plus(self, i, k=1): return self.v + i * k
    def who(self): f = sys._getframe(1); return f.f_code.co_name, f.f_lineno
    def kept(self, keep): keep.append(sys._getframe(1)); return len(keep)
    def names(self): return sorted(sys._getframe(1).f_globals["PLAIN"])[:1]
    def warn(self): warnings.warn("here", stacklevel=2); return 1
    def again(self, f, n): return f(self, n)
    def fails(self, i):
        if i % 3 == 0: raise ValueError(i)
        return i
    def __getattr__(self, name):
        if name == "missing": raise AttributeError("no " + name)
        return lambda *a: (name, sys._getframe(1).f_code.co_name, *a)
class Meta(type):
    def __instancecheck__(cls, o): return o == 7
class Sevens(metaclass=Meta): pass
class Proxy:
    __class__ = Box
def where(): return sys._getframe(1).f_code.co_name
def swap(): Box.get = lambda self: -1; return 0
''', PLAIN)


def calls(n):
    b = PLAIN["Box"](4)
    t = 0.0
    for i in range(n):
        t += i * 0.5 + i * i * 0.25 - i // 3 * 0.125
        b.get()
        b.plus(i)
        b.plus(i, k=2)
    return t, b.get(), b.plus(3), b.plus(3, k=2), b.other(1, 2)


def frames(n):
    b = PLAIN["Box"](1)
    keep = []
    out = []
    t = 0
    for i in range(n):
        t += i * i % 7 + i // 2
        out.append(b.who())
        b.kept(keep)
    names = {f.f_code.co_name for f in keep}
    return t, out, names, len(keep), b.names(), b.who(), PLAIN["where"]()


def warned():
    b = PLAIN["Box"](1)
    t = 0
    for i in range(3):
        t += i * i
        b.warn()
    return t


def recurse(b, n):
    t = 0
    for i in range(n):
        t += i * i % 5
    if n == 0:
        return [b.who()]
    return [b.who()] + list(b.again(recurse, n - 1)) + [b.who()]


def caught(n):
    b = PLAIN["Box"](1)
    out = []
    t = 0
    for i in range(n):
        t += i * i
        try:
            out.append(b.fails(i))
        except ValueError as e:
            out.append((e.args, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_frame.f_back.f_code.co_name))
        out.append(b.who())
    return t, out


def lacks(i):
    b = PLAIN["Box"](1)
    t = 0
    for k in range(4):
        t += k * i
    b.missing(t, i)


def spread(i):
    b = PLAIN["Box"](1)
    t = 0
    for k in range(4):
        t += k * i
    (b
     .plus("a", t))


def swapped(n):
    b = PLAIN["Box"](3)
    out = []
    t = 0
    for i in range(n):
        t += i * i
        out.append(b.get())
        if i == 1:
            PLAIN["swap"]()
    b.get = lambda: 99
    out.append(b.get())
    del b.get
    out.append(b.get())
    return t, out


def asked():
    B, S, P = PLAIN["Box"], PLAIN["Sevens"], PLAIN["Proxy"]
    b, p = B(1), P()
    t = 0
    for i in range(5):
        t += i * i
    return (isinstance(b, B), isinstance(p, B), isinstance(7, S), isinstance(8, S), isinstance(b, (S, B)), type(b) is B, t)


def failed(x, y):
    t = 0
    for i in range(5):
        t += i * i
    return isinstance(x, y), t


def converted(xs):
    out = []
    t = 0
    for i, x in enumerate(xs):
        t += i * i
        for f in PLAIN["makers"]:
            try:
                r = f(x)
                out.append((r, type(r).__name__))
            except (TypeError, ValueError) as e:
                out.append((type(e).__name__, e.args))
    return t, out


class Text(str):
    def __str__(self):
        return Text("text")

    def __int__(self):
        return 5


PLAIN["makers"] = [int, float, str, type]

# CALL: calls(10)
# CALL: frames(3)
# CALL: warned()
# CALL: recurse(PLAIN["Box"](2), 3)
# CALL: caught(7)
# CALL: lacks(2)
# CALL: spread(2)
# CALL: asked()
# CALL: failed(1, 2)
# CALL: failed(1, int)
# CALL: converted([1, True, 2.5, "12", " 7 ", "x", None, b"3", 1j, Text("9"), 10**30, "nan", [1]])
# CALL: swapped(4)
