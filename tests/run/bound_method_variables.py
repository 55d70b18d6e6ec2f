"""Bound methods kept in variables, as programs do before loops."""


def collect(n):  # NATIVE
    out = []
    add = out.append
    s = 0
    for i in range(n):
        add(i)
        s += i * 4611686018427387904
    return out, s


def rotate(n):  # NATIVE
    xs = [1, 2, 3]
    pop, insert = xs.pop, xs.insert
    for _ in range(n):
        insert(0, pop())
    join = ",".join
    return xs, join(["a", "b"])


def counted(n):  # NATIVE
    d = {}
    get = d.get
    for i in range(n):
        d[i % 3] = get(i % 3, 0) + 1
    return d


def compared(n):
    xs = [n]
    f = xs.append
    return f is f, f == xs.append, [f][0](1), xs


def rebound(flag):
    xs, ys = [1], [2]
    f = xs.append
    if flag:
        f = ys.append
    f(3)
    return xs, ys


def maybe(flag):
    xs = []
    if flag:
        f = xs.append
    f(1)
    return xs


def emptied():
    pop = [1].pop
    return pop(), pop()


# CALL: collect(5)
# CALL: rotate(1)
# CALL: rotate(4)
# CALL: counted(10)
# CALL: compared(2)
# CALL: rebound(False)
# CALL: rebound(True)
# CALL: maybe(True)
# CALL: maybe(False)
# CALL: emptied()
