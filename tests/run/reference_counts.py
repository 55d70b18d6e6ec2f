# VARIANTS: open closed
"""Repeated calls neither leak references nor drop them, results and errors included."""


def same(x):  # NATIVE
    return x


def view(x):  # NATIVE
    return x[1:]


def pair(a, b):
    return a, [b, a]


def fails(x):
    y = [x, x]
    raise ValueError(y)


def stores(items, x):
    items.append(x)
    items.pop()
    return len(items)


def grows(n):
    out = []
    for i in range(n):
        out.append(i * 1.5)
    return out


# SETUP:
# import sys, resource
#
# def drift(f, *args):
#     f(*args) if f is not fails else None
#     before = [sys.getrefcount(a) for a in args]
#     for _ in range(200):
#         try:
#             f(*args)
#         except ValueError:
#             pass
#     return [sys.getrefcount(a) - b for a, b in zip(args, before)]
#
# def memory(f, *args):
#     f(*args)
#     before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
#     for _ in range(200):
#         f(*args)
#     return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60000
#
# CALL: drift(same, np.arange(3.0))
# CALL: drift(same, [1.5])
# CALL: drift(view, np.arange(3.0))
# CALL: drift(pair, [1], object())
# CALL: drift(fails, [1])
# CALL: drift(stores, [1], object())
# CALL: memory(grows, 100000)
# CALL: memory(view, np.zeros(10**6))
# CALL: memory(same, [0.5] * 10**5)
