"""nonlocal: variables that several functions assign, in frames that run natively."""


def count_nodes(n):  # NATIVE
    count = 0
    best = 0.0

    def walk(k, w):
        nonlocal count, best
        count += 1
        if w > best:
            best = w
        if k > 1:
            walk(k // 2, w * 1.5)
            walk(k // 3, w * 0.5)

    walk(n, 1.0)
    return count, best


def parameter(total, xs):  # NATIVE
    def add(x):
        nonlocal total
        total += x

    for x in xs:
        add(x)
    total *= 2
    return total


def two_levels(n):  # NATIVE
    a = 0
    b = "x"

    def outer(k):
        nonlocal a

        def inner():
            nonlocal a, b
            a += k
            b = b + "y"

        inner()
        inner()
        a += 100

    for i in range(n):
        outer(i)
    return a, b


def changes_type(n):
    x = 1

    def step():
        nonlocal x
        x = x + 0.5 if n > 2 else x + 1

    step()
    step()
    return x


def optional(n):  # NATIVE
    best = None

    def visit(v):
        nonlocal best
        if best is None or v < best:
            best = v

    for i in range(n):
        visit((i * 7 + 3) % 5)
    return best


def unbound(flag):
    def set_it():
        nonlocal x
        x = 5

    def get():
        return x

    if flag:
        set_it()
    x2 = get()
    x = 1
    return x2


def unbound_here(flag):
    def set_it():
        nonlocal x
        x = 5

    if flag:
        set_it()
    y = x
    x = 1
    return y


def overflow(n):
    total = 1
    calls = 0

    def grow(k):
        nonlocal total, calls
        calls += 1
        total = total * 1000
        if k > 0:
            grow(k - 1)
        calls += 1

    grow(n)
    total += 1
    grow(0)
    return total, calls


def overflow_outside(n):
    total = 1

    def double():
        nonlocal total
        total *= 2

    big = 1
    for i in range(n):
        double()
        big *= 1000
        total += 1
    return total, big


def lists(n):  # NATIVE
    path = [0]
    found = [[0]]
    found.clear()

    def go(i):
        nonlocal path
        if i == n:
            found.append(path)
            return
        go(i + 1)
        old = path
        path = path + [i]
        go(i + 1)
        path = old

    go(0)
    return found


def deletes():
    x = 1

    def f():
        nonlocal x
        del x

    f()
    return x


def escapes(n):
    count = n

    def bump():
        nonlocal count
        count += 1
        return count

    bump()
    return bump, count


def failing(n):
    depth = 0

    def f(k):
        nonlocal depth
        depth += 1
        return 10 // k + f(k - 1)

    try:
        f(n)
    except ZeroDivisionError as e:
        return str(e), depth


class Tree:
    def __init__(self, n):
        self.n = n

    def total(self, k):
        acc = 0

        def add(x):
            nonlocal acc
            acc += x * self.n

        for i in range(k):
            add(i)
        return acc


# TIMEOUT: 90
# CALL: count_nodes(100)
# CALL: parameter(5, [1, 2, 3])
# CALL: parameter(0.5, [1, 2, 3])
# CALL: two_levels(4)
# CALL: changes_type(1)
# CALL: changes_type(3)
# CALL: optional(7)
# CALL: optional(0)
# CALL: unbound(True)
# CALL: unbound(False)
# CALL: unbound_here(True)
# CALL: unbound_here(False)
# CALL: overflow(3)
# CALL: overflow(12)
# CALL: overflow_outside(5)
# CALL: overflow_outside(12)
# CALL: overflow_outside(70)
# CALL: lists(3)
# CALL: deletes()
# CALL: (b := escapes(3))[1]
# CALL: b[0](), b[0]()
# CALL: failing(4)
# CALL: Tree(3).total(5)
