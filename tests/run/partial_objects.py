"""functools.partial over functions of the program: as values, arguments, in containers and attributes, over partials and closures."""

import functools
from functools import partial, reduce


def power(base, exp):
    return base**exp


def clamp(lo, hi, x):
    return max(lo, min(hi, x))


def area(w, h=2.0, *, scale=1.0):
    return w * h * scale


def gather(*args, **kw):
    return args, sorted(kw.items())


def total(xs, k):
    return sum(xs) * k


def fails(x, y):
    return x / y


def counting(n):
    for i in range(n):
        yield i


square = partial(power, exp=2)
unit = partial(clamp, 0.0, 1.0)


def local(n):  # NATIVE
    sq = partial(power, exp=2.0)
    c = partial(clamp, 0.0, 10.0)
    t = 0.0
    for i in range(n):
        t += sq(float(i)) + c(i * 0.5)
    return t


def of_module(n):  # NATIVE
    t = 0
    u = 0.0
    for i in range(n):
        t += square(i)
        u += unit(i * 0.25)
    return t, u


def table(names, x):  # NATIVE
    ops = {"square": partial(power, exp=2.0), "unit": partial(clamp, 0.0, 1.0), "half": partial(clamp, 0.0, 0.5)}
    return [ops[n](x) for n in names]


def overriding(x):  # NATIVE
    p = partial(area, h=3.0, scale=0.5)
    return p(x), p(x, h=1.0), p(x, scale=2.0)


def overriding_all(x):
    return partial(area, h=3.0, scale=0.5)(x, h=1.5, scale=4.0)


def nested(x):  # NATIVE
    p = partial(clamp, 1)
    q = partial(p, 5)
    return q(x), p(2, x), partial(partial(area, scale=2.0), 3.0, scale=4.0)(h=x)


def rest(x):
    p = partial(gather, 1, "a", k=x)
    return p(2.5), p(z=3), p()


def closed(n):
    def add(x, y):
        return x + y + n

    p = partial(add, 10)
    out = [p(i) for i in range(3)]
    n = 100
    return out, p(1)


def over_lambda(xs):
    p = partial(lambda a, b: a - b, 10)
    return list(map(p, xs)), reduce(partial(lambda k, a, b: a * k + b, 3), xs), sorted(xs, key=p)


def shared(n):  # NATIVE
    xs = [1.0, 2.0]
    p = partial(total, xs)
    out = []
    for i in range(n):
        out.append(p(i))
        xs.append(float(i))
    return out, xs


class Strategy:
    def __init__(self, k):
        self.rule = partial(clamp, 0, k)
        self.rules = [self.rule, partial(clamp, -k, k)]

    def run(self, xs):  # NATIVE
        s = 0
        for x in xs:
            s += self.rule(x)
            for r in self.rules:
                s += r(x)
        return s


def strategy(n):  # NATIVE
    return Strategy(n).run(list(range(-3, n + 3)))


def big(n):
    p = partial(power, 3)
    return [p(i) for i in range(n)]


def raising(y):
    p = partial(fails, 1.0)
    return p(y)


def wrong():
    p = partial(power, 2)
    return p(1, 2)


def twice():
    p = partial(power, base=2)
    return p(3)


def seen(x):
    p = partial(area, 2.0, scale=x)
    return p, p.func, p.args, p.keywords, repr(p)[:17], callable(p), p == p, p is p, p != partial(area), bool(p)


def replaced(x):
    p = partial(area, 2.0, scale=x)
    first = p(3.0)
    p.keywords["scale"] = 10.0
    second = p(3.0)
    p.keywords["h"] = 7.0
    third = p()
    p.keywords["scale"] = 1j
    return first, second, third, p()


def set_anew():
    p = partial(area, 2.0)
    a = p(3.0)
    p.__setstate__((power, (3,), {}, None))
    return a, p(4)


def makes(k):
    return partial(clamp, 0, k)


def made(n):
    return [makes(k)(7) for k in range(n)], [f(3) for f in [makes(1), makes(9)]]


def steps(n):
    p = partial(counting, n)
    return list(p()), sum(p())


def maybe(flag, x):  # NATIVE
    f = partial(power, exp=2) if flag else None
    return f(x) if f is not None else x


def by_qualified(x):  # NATIVE
    return functools.partial(power, x)(3)


# SETUP:
# import copy, pickle
# class Sub(partial):
#     pass
#
# CALL: local(50)
# CALL: of_module(50)
# CALL: table(["unit", "square", "half"], 3.0)
# CALL: overriding(2.0)
# CALL: overriding_all(2.0)
# CALL: nested(4)
# CALL: rest(1.5)
# CALL: closed(3)
# CALL: over_lambda([3, 1, 2])
# CALL: shared(4)
# CALL: strategy(4)
# CALL: big(50)
# CALL: raising(2.0)
# CALL: raising(0.0)
# CALL: wrong()
# CALL: twice()
# CALL: [str(v) for v in seen(0.5)[1:]]
# CALL: replaced(0.5)
# CALL: set_anew()
# CALL: made(4)
# CALL: steps(4)
# CALL: maybe(True, 3), maybe(False, 3)
# CALL: by_qualified(2)
# CALL: square(3), square(base=4), square(2, exp=3), unit(5.0)
# CALL: pickle.loads(pickle.dumps(square))(7), copy.copy(square)(8), copy.deepcopy(square).keywords
# CALL: table.__globals__.__setitem__("partial", Sub), local(5), nested(4), overriding(1.0)
# CALL: Strategy(3).rule(9), Strategy(3).rules[1](-9)
