"""Generators: state, early exit, return value, send, throw, close, finally."""


def count_up(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return i * 10


def consume(n):
    total = 0
    for v in count_up(n):
        total += v
        if total > 20:
            break
    return total


def averager():
    total = 0.0
    n = 0
    average = None
    try:
        while True:
            total += yield average
            n += 1
            average = total / n
    finally:
        print("closed after", n)


def delegate(n):
    result = yield from count_up(n)
    yield result


# CALL: list(count_up(4))
# CALL: consume(3)
# CALL: consume(100)
# CALL: (g := averager())
# CALL: next(g)
# CALL: g.send(4.0)
# CALL: g.send(6)
# CALL: g.close()
# CALL: next(g)
# CALL: (h := count_up(1))
# CALL: [next(h)]
# CALL: next(h)
# CALL: count_up(2).throw(ValueError("in"))
# CALL: list(delegate(3))
