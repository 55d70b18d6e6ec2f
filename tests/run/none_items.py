"""Containers and attributes that hold nothing but None."""


class W:
    def __init__(self):
        self.taskList = None


w = W()


def schedule():
    t = w.taskList
    s = 0
    while t is not None:
        s += 1
    return s, t


def lists(n):
    xs = [None] * n
    y = xs[0]
    z = xs.pop()
    d = {1: None}
    e = d[1]
    f = d.get(2)
    t = (None, 1)
    return xs, y, z, e, f, t[0], [v for v in xs], xs + [None], None in xs


def it(n):
    out = []
    for v in [None] * n:
        out.append(v)
    return out, out.append(None)


# CALL: schedule()
# CALL: lists(3)
# CALL: it(2)
