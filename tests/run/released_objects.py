"""Objects that nothing needs any more are given up at once: generators run their finally, instances their __del__."""


def steps(tag):
    try:
        yield 1
        yield 2
    finally:
        print("closed", tag)


def left_by_break():
    for x in steps("a"):
        break
    print("after a")


def never_held():
    next(steps("b"))
    print("after b")


def replaced_by_none():
    it = steps("c")
    next(it)
    it = None
    print("after c")


def deleted():
    it = steps("d")
    next(it)
    del it
    print("after d")


def replaced():
    it = steps("e")
    next(it)
    it = steps("e2")
    next(it)
    print("after e")


def in_a_display():
    x = [next(steps("f")), next(steps("f2"))]
    print("after f", x)
    return x


def unpacked():
    a, *b = (v for v in steps("g"))
    print("after g", a, b)


def consumed_in_part():
    print(any(v == 1 for v in steps("h")))
    print("after h")


def zipped():
    z = zip(steps("i"), [1])
    print(list(z))
    print("after i")


def delegated():
    def inner():
        yield from steps("j")

    for v in inner():
        break
    print("after j")


def behind_a_handler():
    it = iter(steps("k"))
    try:
        next(it)
        raise ValueError("x")
    except ValueError as e:
        print("caught", e)
    print("after k")


def left_by_return():
    with open("/dev/null") as fh:
        for x in steps("l"):
            if x == 1:
                continue
            return x


def cleared():
    d = {"it": steps("m")}
    next(d["it"])
    d.clear()
    print("after m")


def in_a_loop(n):
    for i in range(n):
        it = steps("n%d" % i)
        next(it)
    print("after n")


def thrown():
    while True:
        try:
            x = yield 1
            print("got", x)
        except ValueError as e:
            print("ve", e)
            yield 99
        except KeyError:
            return 5


def throws():
    t = thrown()
    print(next(t))
    print(t.send(3))
    print(t.throw(ValueError("boo")))
    print(next(t))
    try:
        t.throw(KeyError("k"))
    except StopIteration as s:
        print("ret", s.value)
    try:
        t.throw(TypeError("t"))
    except TypeError as e:
        print("te", e)


class CM:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("enter", self.n)
        return self

    def __exit__(self, *a):
        print("exit", self.n, a[0] and a[0].__name__)
        return False


def gw():
    with CM("w") as c:
        yield c.n
        yield 2


def yields_in_with():
    for v in gw():
        print(v)
        break
    print("after w")
    it = gw()
    next(it)
    it.close()
    print("closed w")
    print(list(gw()))


class Res:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def instances():
    Res("r1")
    print("after r1")
    x = Res("r2")
    x = None
    print("after r2")
    y = [Res("r3")]
    y.pop()
    print("after r3")

    def h(r):
        return r.n

    h(Res("r4"))
    print("after r4")
    for r in [Res("r5"), Res("r6")]:
        print(r.n)
    print("after loop")
    del r
    print("end")


# CALL: left_by_break()
# CALL: never_held()
# CALL: replaced_by_none()
# CALL: deleted()
# CALL: replaced()
# CALL: in_a_display()
# CALL: unpacked()
# CALL: consumed_in_part()
# CALL: zipped()
# CALL: delegated()
# CALL: behind_a_handler()
# CALL: left_by_return()
# CALL: cleared()
# CALL: in_a_loop(3)
# CALL: throws()
# CALL: yields_in_with()
# CALL: instances()
