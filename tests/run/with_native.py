"""Context managers of plain classes in native functions: order, every way out, suppressed and passed-on errors."""


class Timer:
    def __init__(self, name, log):
        self.name = name
        self.log = log
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        self.log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, tb):
        self.depth -= 1
        if kind is None:
            self.log.append("exit " + self.name)
        else:
            self.log.append("error " + self.name + " " + str(value))
        return False


class Counter:
    def __init__(self):
        self.entered = 0
        self.left = 0

    def __enter__(self):
        self.entered += 1
        return self.entered

    def __exit__(self, *exc):
        self.left += 1


class Swallow:
    def __init__(self, kind):
        self.kind = kind
        self.caught = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is not None and issubclass(kind, self.kind):
            self.caught += 1
            return True
        return False


class Quiet:
    def __init__(self):
        self.n = 0

    def __enter__(self):
        self.n += 1
        return self.n

    def __exit__(self, a, b, c):
        self.n += 10


class Patched(Quiet):
    pass


class Failing:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == 0:
            raise ValueError("enter")
        return self.where

    def __exit__(self, a, b, c):
        if self.where == 1:
            raise ValueError("exit")
        return self.where == 2


class NoExit:
    def __enter__(self):
        return 1


def loop(n):  # NATIVE
    t = Quiet()
    s = 0
    for i in range(n):
        with t as x:
            s += x * i
    return s, t.n


def logged(n):
    log = []
    with Timer("a", log) as a, Timer("b", log) as b:
        log.append("body %d %d" % (a.depth, b.depth))
        if n == 1:
            return log
        for i in range(3):
            with Timer("c", log) as c:
                if i == n:
                    continue
                if i + 3 == n:
                    break
                log.append(c.name + str(i))
    log.append("after %d" % a.depth)
    return log


def failing_body(n):
    log = []
    try:
        with Timer("a", log):
            with Timer("b", log):
                log.append(str(10 // n))
    except ZeroDivisionError as e:
        log.append(str(e))
    return log


def swallow(n):
    s = Swallow(ZeroDivisionError)
    total = 0
    for i in range(n):
        with s:
            total += 12 // (i % 3)
    return total, s.caught


def swallow_other(n):
    s = Swallow(KeyError)
    with s:
        return 12 // n
    return -1


def maybe_unbound(n):
    with Swallow(ZeroDivisionError):
        x = 12 // n
    return x


def failing(where):
    with Failing(where) as w:
        if w == 2:
            raise KeyError(w)
    return "end"


def failing_twice():
    with Failing(1):
        raise KeyError("body")


def star_exit(n):
    c = Counter()
    for _ in range(n):
        with c:
            pass
    return c.entered, c.left


def no_exit():
    with NoExit() as x:
        return x


def patched(n):
    t = Patched()
    t.__exit__ = None
    with t as x:
        n += x
    return n, t.n


# CALL: loop(100)
# CALL: logged(0)
# CALL: logged(1)
# CALL: logged(2)
# CALL: logged(4)
# CALL: logged(9)
# CALL: failing_body(3)
# CALL: failing_body(0)
# CALL: swallow(10)
# CALL: swallow_other(3)
# CALL: swallow_other(0)
# CALL: maybe_unbound(4)
# CALL: maybe_unbound(0)
# CALL: failing(0)
# CALL: failing(1)
# CALL: failing(2)
# CALL: failing(3)
# CALL: failing_twice()
# CALL: star_exit(4)
# CALL: no_exit()
# CALL: patched(1)
