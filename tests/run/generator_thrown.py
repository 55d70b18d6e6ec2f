# Exceptions thrown into native generators, close(), and what sees a GeneratorExit.
# VARIANTS: closed, main
import sys

log = []


def gfin(n):
    try:
        for i in range(n):
            yield i * 2
    finally:
        log.append(("fin", n))


def use(n, k):
    s = 0
    for v in gfin(n):
        if v > k:
            break
        s += v
    log.append("after")
    return s


def gexc(xs):
    for x in xs:
        try:
            yield x + 1
        except ValueError as e:
            log.append(("ve", str(e)))
            yield -1
        except GeneratorExit:
            log.append("exit")
            raise
        else:
            log.append("else")


def t2():
    g = gexc([1, 2, 3])
    a = next(g)
    b = g.throw(ValueError("hi"))
    c = next(g)
    d = g.throw(ValueError, "x")
    e = g.__next__()
    g.close()
    return a, b, c, d, e


def ignoring():  # NATIVE
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


def t3():
    g = ignoring()
    next(g)
    try:
        g.close()
    except RuntimeError as e:
        log.append(str(e))
    try:
        g.throw(KeyError)
    except KeyError as e:
        log.append(repr(e))


def t4():
    g = gfin(3)
    next(g)
    try:
        g.throw(IndexError("q"))
    except IndexError as e:
        log.append(repr(e))
    return next(g, 77)


def sub():
    try:
        x = 1
        while True:
            try:
                yield x
            except KeyError:
                x = x * 10
    except ValueError:
        return 5
    finally:
        log.append("subfin")


def outer():
    try:
        r = yield from sub()
        yield r + 1000
    finally:
        log.append("outerfin")


def t5():
    g = outer()
    a = next(g)
    b = g.throw(KeyError)
    c = g.throw(ValueError)
    d = next(g, None)
    h = outer()
    e = next(h)
    h.close()
    return a, b, c, d, e


def t6():
    try:
        for v in gfin(10):
            if v == 4:
                raise KeyError(v)
    except KeyError:
        log.append("handler")


def stops():
    try:
        yield 1
    finally:
        raise StopIteration(3)


def t7():
    g = stops()
    next(g)
    try:
        next(g)
    except RuntimeError as e:
        log.append((str(e), repr(e.__cause__), repr(e.__context__)))


def inhandler():
    try:
        raise KeyError(1)
    except KeyError:
        yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])


def t8():
    out = []
    g = inhandler()
    out.append(next(g))
    out.append(repr(sys.exc_info()[1]))
    try:
        raise ValueError(2)
    except ValueError:
        out.append(next(g))
        out.append(repr(sys.exc_info()[1]))
        out.append(next(g))
    return out


def t9():
    g = gfin(4)
    next(g)
    g = None
    log.append("dropped")


def t10():
    try:
        gfin(3).throw(ValueError("start"))
    except ValueError as e:
        tb = e.__traceback__
        while tb:
            log.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next


def counted(n, ends):  # NATIVE
    try:
        for i in range(n):
            try:
                yield i
            except ValueError:
                ends.append(-i)
    finally:
        ends.append(n)


def passed(n, ends):  # NATIVE
    total = yield from counted(n, ends)
    ends.append(total is None)


def consumed(n, k):  # NATIVE
    ends = [0]
    total = 0
    for v in counted(n, ends):
        total += v
        if v == k:
            break
    g = passed(n, ends)
    total += next(g)
    total += g.throw(ValueError)
    total += g.__next__()
    g.close()
    return total, sum(counted(n, ends)), ends


def value(n):  # NATIVE
    yield n
    return n + 1


def again(g):
    got = []
    while len(got) < 4:
        try:
            got.append(next(g))
        except StopIteration as stop:
            got.append(stop.args)
    return got


def over(n):
    g = value(n)
    items = list(g)
    return items, again(g), again(value(n)), list(late(n))


def late(n):
    g = value(n)
    first = yield from g
    second = yield from g
    yield first, second


# CALL: use(10, 6)
# CALL: use(3, 100)
# CALL: t2()
# CALL: t3()
# CALL: t4()
# CALL: t5()
# CALL: t6()
# CALL: t7()
# CALL: t8()
# CALL: t9()
# CALL: t10()
# CALL: consumed(6, 3)
# CALL: consumed(4, 9)
# CALL: over(3)
