# The order in which generators are closed.
# VARIANTS: closed, main
log = []


def g(name):
    try:
        i = 0
        while True:
            yield i
            i += 1
    finally:
        log.append(name)


def passes(name):
    for x in g(name):  # noqa: UP028
        yield x


def order():
    a = g("a")
    b = g("b")
    c = passes("c")
    next(c)
    next(a)
    next(b)
    return a.__next__() + 1


def loops():
    z = g("z")
    next(z)
    for i in passes("i"):
        for j in g("j"):
            if i + j > 3:
                return i, j
            if j > 2:
                break


def loops_raise():
    try:
        for i in passes("i"):
            for j in g("j"):
                if i + j > 3:
                    raise KeyError(i)
                if j > 2:
                    break
    except KeyError as e:
        log.append(repr(e))


def left():
    for i in passes("i"):
        for j in g("j"):
            if i + j > 1:
                {}[j]


def left_seen():
    try:
        left()
    except KeyError:
        log.append("seen")


def given(it):
    return next(it)


def params():
    x = given(passes("p"))
    log.append("x")
    h = passes("q")
    y = given(h)
    log.append("y")
    h.close()
    log.append("closed")
    k = passes("k")
    next(k)
    del k
    log.append("deleted")
    return x + y


class Holder:
    def __init__(self, name):
        self.it = g(name)

    def step(self):
        return next(self.it)


def held():
    h = Holder("h")
    h.step()
    h.it = g("h2")
    log.append("replaced")
    h.step()
    h = None
    log.append("gone")


def returned():
    it = passes("r")
    next(it)
    return it


def caller():
    it = returned()
    log.append("have")
    v = next(it)
    it = returned()
    log.append("again")
    return v


# CALL: order()
# CALL: loops()
# CALL: loops_raise()
# CALL: left_seen()
# CALL: params()
# CALL: held()
# CALL: caller()
