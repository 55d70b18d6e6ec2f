"""Closures: nonlocal state, late binding, independent instances."""


def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def late():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return [f() for f in functions]


def early():
    return [f() for f in [lambda i=i: i for i in range(3)]]


def local_use(n):
    scale = 2.5

    def apply(x):
        return x * scale

    total = 0.0
    for k in range(n):
        total += apply(k)
    scale = 10.0
    return total, apply(1)


# CALL: (c := counter(5))
# CALL: c()
# CALL: c(10)
# CALL: (d := counter(2**63 - 1))
# CALL: d()
# CALL: c(0.5)
# CALL: late()
# CALL: early()
# CALL: local_use(4)
