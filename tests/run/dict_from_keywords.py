"""dict(a=1, b=2): the order of evaluation, values of several types, errors and a dict of one's own."""


def plain(n):
    t = 0
    for i in range(n):
        d = dict(a=i, b=2, c=i * i)
        t += d["a"] + d["b"] + d["c"]
    return t, dict(x=1), dict(y="s", z="t")


def mixed(name):
    d = dict(name=name, size=len(name), tags=["a"])
    d["more"] = None
    return d, list(d)


def order(log):
    def note(x):
        log.append(x)
        return x

    return dict(b=note(2), a=note(1), c=note(3)), log


def fails(xs):
    try:
        return dict(a=1, b=xs[5])
    except IndexError as e:
        return str(e)


def shadowed():
    def dict(**kw):
        return sorted(kw)

    return dict(b=1, a=2)


# CALL: plain(10)
# CALL: mixed("abc")
# CALL: order([])
# CALL: fails([1])
# CALL: shadowed()
