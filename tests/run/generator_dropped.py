# Generators in which something is left to be done when they are dropped.
# VARIANTS: closed, main
import sys

log = []


def g1(n):
    try:
        i = 0
        while i < n:
            yield i
            i += 1
    finally:
        log.append("fin1")


def big(n):
    x = 2**61
    try:
        for _ in range(n):
            yield x
            x = x * 3
    finally:
        log.append(("big", x))


def u1():
    s = 0
    for v in big(6):
        s += v
        if s > 2**66:
            break
    log.append("after")
    return s


def u2():
    g = big(6)
    a = [next(g) for _ in range(4)]
    try:
        g.throw(KeyError)
    except KeyError:
        log.append("ke")
    return a


def u3():
    g = big(6)
    a = [next(g) for _ in range(4)]
    g.close()
    return a


def nested(n):
    try:
        for a in g1(n):
            try:
                yield a
            finally:
                log.append(("inner", a))
    finally:
        log.append("outer")


def u4():
    for x in nested(5):
        for y in nested(3):
            if y == 1:
                break
        if x == 2:
            return x + y


def raising():
    try:
        yield 1
        yield 2
    finally:
        raise ValueError("from finally")


def u5():
    sys.unraisablehook = lambda a: log.append(
        (type(a.exc_value).__name__, str(a.exc_value), str(a.object)[:25], a.err_msg)
    )
    for _ in raising():
        break
    log.append("next")
    try:
        for _ in raising():
            raise KeyError("body")
    except KeyError as e:
        log.append(repr(e) + repr(e.__context__))
    sys.unraisablehook = sys.__unraisablehook__


def u6():
    g = raising()
    next(g)
    try:
        g.close()
    except ValueError as e:
        log.append((repr(e), repr(e.__context__)))
        tb = e.__traceback__
        while tb:
            log.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next


def withfile(path):
    with open(path) as f:
        for line in f:
            yield len(line)


def u7():
    t = 0
    for n in withfile(__file__):
        t += n
        if t > 500:
            break
    return t


def selfrun():
    yield 1
    yield next(G)


def u8():
    global G
    G = selfrun()
    next(G)
    try:
        next(G)
    except ValueError as e:
        log.append(str(e))


def u9():
    g = g1(3)
    next(g)
    for bad in (3, "x", object):
        try:
            g.throw(bad)
        except TypeError as e:
            log.append(str(e))
    log.append(next(g))
    try:
        g.throw(StopIteration(9))
    except RuntimeError as e:
        log.append((str(e), repr(e.__cause__)))
    log.append(next(g, None))
    try:
        g.throw(KeyError("end"))
    except KeyError as e:
        log.append(repr(e))
    h = g1(3)
    h.close()
    log.append(next(h, None))
    h.close()


def cont(xs):
    for x in xs:
        try:
            if x == 0:
                continue
            yield 10 // x
        finally:
            log.append(x)


def u10():
    return list(cont([1, 0, 2, 5])), sum(cont([0, 3])), max(cont([1, 2, 3])), next(cont([4]))


def retfin():
    try:
        yield 1
        return 5
    finally:
        log.append("rf")


def u11():
    def d():
        r = yield from retfin()
        log.append(("r", r))

    return list(d())


def swallow():
    try:
        yield 1
    except BaseException as e:
        log.append(("sw", type(e).__name__))
    yield 2


def u12():
    g = swallow()
    next(g)
    r = g.throw(KeyError)
    g.close()
    h = swallow()
    next(h)
    try:
        h.close()
    except RuntimeError as e:
        log.append(str(e))
    return r


def u13():
    a = g1(4)
    b = g1(4)
    next(a)
    next(b)
    log.append("end of u13")


def u14():
    gens = [g1(2), g1(3)]
    for g in gens:
        next(g)
    gens.pop()
    log.append("popped")
    gens.clear()
    log.append("cleared")


def u15():
    try:
        next(g1(3)) / 0
    except ZeroDivisionError:
        log.append("zd")


def u16(k):
    it = g1(5)
    for x in it:
        if x == k:
            break
    log.append("broke")
    rest = list(it)
    return rest


def genexp_fin():
    return sum(x * 2 for x in g1(4) if x != 2)


def any_fin():
    r = any(x == 1 for x in g1(4))
    log.append("any done")
    return r


def deep(n):
    try:
        if n:
            yield from deep(n - 1)
        yield n
    finally:
        log.append(("deep", n))


def u17():
    for v in deep(3):
        if v == 1:
            break
    log.append("x")
    g = deep(2)
    next(g)
    try:
        g.throw(KeyError("d"))
    except KeyError as e:
        tb = e.__traceback__
        while tb:
            log.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next


# CALL: u1()
# CALL: u2()
# CALL: u3()
# CALL: u4()
# CALL: u5()
# CALL: u6()
# CALL: u7()
# CALL: u8()
# CALL: u9()
# CALL: u10()
# CALL: u11()
# CALL: u12()
# CALL: u13()
# CALL: u14()
# CALL: u15()
# CALL: u16(2)
# CALL: genexp_fin()
# CALL: any_fin()
# CALL: u17()
