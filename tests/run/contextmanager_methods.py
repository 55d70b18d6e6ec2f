# With statements over methods under contextlib.contextmanager step the generator natively.

# TIMEOUT: 120
import contextlib
from contextlib import contextmanager


class Database:
    def __init__(self):
        self.depth = 0
        self.log = []

    @contextmanager
    def transaction(self, name, step=1):
        """Goes one level down."""
        self.depth += step
        try:
            yield self.depth
        except KeyError:
            self.log.append("rolled back " + name)
        finally:
            self.depth -= step

    @contextlib.contextmanager
    def savepoint(self):
        self.log.append("save")
        yield
        self.log.append("release")

    def work(self, n):  # NATIVE
        t = 0
        for i in range(n):
            with self.transaction("t%d" % i) as d, self.savepoint():
                with self.transaction(name="inner", step=2) as e:
                    t += d * e
        return t, self.depth, len(self.log)

    @contextmanager
    def wrong(self, kind):
        if kind == 0:
            return
        yield 1
        if kind == 1:
            yield 2


class Audited(Database):
    @contextmanager
    def transaction(self, name, step=1):
        self.log.append("audit")
        with super().transaction(name, step) as d:
            yield d * 100


class Pool:
    def __init__(self):
        self.taken = 0

    @contextmanager
    def take(self):
        self.taken += 1
        yield Lease(self)
        self.taken -= 1


class Lease:
    def __init__(self, pool):
        self.pool = pool

    def use(self, x):
        return self.pool.taken * x


def work(n):
    return Database().work(n)


def raising(kind):
    db = Database()
    try:
        with db.transaction("a") as d:
            if kind == 1:
                raise KeyError(d)
            if kind == 2:
                raise ValueError(d)
            if kind == 3:
                return "returned", db.depth
    finally:
        db.log.append(db.depth)
    return db.log


def uncaught(kind):
    db = Database()
    with db.savepoint():
        with db.transaction("outer"):
            return 10 // kind


def misused(kind):
    with Database().wrong(kind) as x:
        return x


def virtual(flag, n):
    db = Audited() if flag else Database()
    t = 0
    for i in range(n):
        with db.transaction("x") as d:
            t += d
    return t, db.log


def leases(n):
    p = Pool()
    t = 0
    for i in range(n):
        with p.take() as lease:
            t += lease.use(i)
    return t, p.taken


def hidden():
    db = Database()
    db.__dict__["savepoint"] = contextlib.nullcontext
    with db.savepoint() as x:
        db.log.append(x)
    return db.log


class Other:
    def __enter__(self):
        return "entered"

    def __exit__(self, *exc):
        return exc[0] is not None


class Strange:
    pass


def other(make):
    thing = Strange()
    thing.savepoint = make
    with thing.savepoint() as x:
        if x == "entered":
            raise ValueError(x)
    return x


def big(n):
    db = Database()
    t = 2**62
    for i in range(n):
        with db.transaction("x", i) as d:
            t += t // 2 + d
    return t, db.depth


def replaced(n):
    before = work(n)
    old = Database.savepoint
    Database.savepoint = lambda self: contextlib.nullcontext()
    try:
        return before, work(n)
    finally:
        Database.savepoint = old


def kept():
    db = Database()
    m = db.transaction("kept")
    with m as d:
        return d, db.depth


# CALL: work(20)
# CALL: [raising(i) for i in (0, 1, 3)]
# CALL: raising(2)
# CALL: uncaught(3)
# CALL: uncaught(0)
# CALL: misused(0)
# CALL: misused(2)
# CALL: misused(1)
# CALL: virtual(True, 3)
# CALL: virtual(False, 3)
# CALL: leases(10)
# CALL: hidden()
# CALL: other(Other)
# CALL: other(int)
# CALL: other(lambda: (x for x in "ab"))
# CALL: big(5)
# CALL: replaced(3)
# CALL: kept()
# CALL: work(4)
