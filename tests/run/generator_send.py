# Values sent to generators, and generators that are closed.


def averager():  # NATIVE
    total = 0.0
    count = 0
    average = 0.0
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


def running(n):  # NATIVE
    g = averager()
    next(g)
    out = []
    for i in range(n):
        out.append(g.send(float(i * i % 7)))
    g.close()
    return out


def echo(limit):
    got = yield "start"
    n = 0
    while n < limit:
        if got is None:
            got = yield "nothing"
        else:
            got = yield "got %d" % got
        n += 1
    return n


def mixed(limit):  # NATIVE
    g = echo(limit)
    out = [next(g), g.send(3), next(g), g.send(7)]
    try:
        while True:
            out.append(g.send(1))
    except StopIteration:
        out.append("end")
    try:
        g.send(5)
    except StopIteration:
        out.append("still")
    return out


def returned(limit):
    g = echo(limit)
    next(g)
    try:
        for i in range(10):
            g.send(i)
    except StopIteration as stop:
        return stop.value
    return None


def too_early(x):
    g = echo(2)
    return g.send(x)


def closed(n):  # NATIVE
    g = averager()
    out = []
    if n > 0:
        out.append(next(g))
    g.close()
    g.close()
    for x in g:
        out.append(x)
    return out


def after_close():
    g = averager()
    g.close()
    return g.send(1.0)


def accumulate():
    total = 0
    while True:
        step = yield total
        if step is None:
            return
        total += step


def overflow(n):
    g = accumulate()
    next(g)
    out = []
    for i in range(n):
        out.append(g.send(2**61))
    try:
        next(g)
    except StopIteration:
        out.append(-1)
    return out


def printer(prefix):
    while True:
        line = yield
        print(prefix, line)


def broadcast(names):
    targets = [printer(name) for name in names]
    for t in targets:
        next(t)
    for i in range(2):
        for t in targets:
            t.send("line %d" % i)


class Account:
    def __init__(self):
        self.balance = 0
        self.teller = self.work()
        next(self.teller)

    def work(self):
        while True:
            amount = yield self.balance
            if amount is not None:
                self.balance += amount

    def put(self, amount):
        return self.teller.send(amount)


def accounts(n):
    a, b = Account(), Account()
    return [a.put(i) for i in range(n)], b.put(5), a.balance


def wrong():
    g = averager()
    next(g)
    return g.send("a")


# CALL: running(5)
# CALL: mixed(5)
# CALL: returned(3)
# CALL: too_early(1)
# CALL: too_early(None)
# CALL: closed(0)
# CALL: closed(1)
# CALL: after_close()
# CALL: overflow(6)
# CALL: broadcast(["a", "b"])
# CALL: accounts(4)
# CALL: wrong()
