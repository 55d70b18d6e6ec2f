"""Functions inside functions that are called where they are made: captured variables, recursion, defaults, errors."""


def components(n, edges):  # NATIVE
    adj = [[0] for _ in range(n)]
    for row in adj:
        row.pop()
    for i in range(0, len(edges), 2):
        adj[edges[i]].append(edges[i + 1])
        adj[edges[i + 1]].append(edges[i])
    seen = [False] * n
    order = [0]
    order.clear()

    def visit(u, depth=0):
        seen[u] = True
        order.append(u * 100 + depth)
        for v in adj[u]:
            if not seen[v]:
                visit(v, depth + 1)

    count = 0
    for i in range(n):
        if not seen[i]:
            count += 1
            visit(i)
    return count, order


def queens(n):  # NATIVE
    cols = [False] * n
    up = [False] * (2 * n)
    down = [False] * (2 * n)

    def place(row):
        if row == n:
            return 1
        total = 0
        for c in range(n):
            if not (cols[c] or up[row + c] or down[row - c + n]):
                cols[c] = up[row + c] = down[row - c + n] = True
                total += place(row + 1)
                cols[c] = up[row + c] = down[row - c + n] = False
        return total

    return place(0)


def late(n):  # NATIVE
    def get(x):
        return x * n

    first = get(1)
    n = n + 10
    return first, get(1)


def loop_variable(k):  # NATIVE
    total = 0
    for i in range(k):

        def f(x):
            return x + i

        total += f(1)
    return total


def mutual(n):  # NATIVE
    step = 1

    def even(k):
        return True if k == 0 else odd(k - step)

    def odd(k):
        return False if k == 0 else even(k - step)

    return even(n), odd(n)


def deep(n):  # NATIVE
    a = n + 1

    def outer(x):
        b = x + a

        def inner(y):
            return y * 1000 + b * 10 + a

        return inner(x) + inner(b)

    return outer(2)


def not_yet(flag):
    def get():
        return value

    if flag:
        value = 3
    return get()


def never():
    def get():
        return value

    x = get()
    value = 1
    return x


def big(n):  # NATIVE
    def fact(i, acc=1):
        if i > n:
            return acc
        return fact(i + 1, acc * i)

    return fact(1)


def big_here(n, k):  # NATIVE
    def scaled(x):
        return x * k

    total = 1
    for i in range(n):
        total = total * 1000
        total += scaled(i)
    return total


def too_deep(n):
    def down(k):
        return down(k + 1) + n

    try:
        return down(0)
    except RecursionError as e:
        return str(e)


def failing(xs):
    def check(i):
        if xs[i] < 0:
            raise ValueError("negative", i)
        return 10 // xs[i]

    total = 0
    for i in range(len(xs)):
        total += check(i)
    return total


def open_default(n):  # NATIVE
    base = n * 2

    def f(x, b=base, c=3):
        return x + b * 10 + c

    base = -1
    return f(1), f(1, 2), f(1, c=0), base


def mixed(n):
    x = n

    def show():
        return x

    a = show()
    x = 1.5
    b = show()
    x = "s"
    return a, b, show()


def optional(n):  # NATIVE
    best = None

    def better(v):
        return best is None or v < best

    for i in range(n):
        v = (i * 7) % 5
        if better(v):
            best = v
    return best


# TIMEOUT: 90
# CALL: components(7, [0, 1, 1, 2, 3, 4, 0, 5, 5, 2])
# CALL: queens(6)
# CALL: late(2)
# CALL: loop_variable(5)
# CALL: mutual(11)
# CALL: deep(4)
# CALL: not_yet(True)
# CALL: not_yet(False)
# CALL: never()
# CALL: big(15)
# CALL: big(30)
# CALL: big_here(4, 5)
# CALL: big_here(12, 5)
# CALL: too_deep(1)
# CALL: failing([1, 2, 3])
# CALL: failing([1, 0])
# CALL: failing([1, -1])
# CALL: open_default(3)
# CALL: mixed(1)
# CALL: optional(9)
# CALL: optional(0)
