"""An open function specialised from two threads at once, and from a callback of itself."""

import threading


def kernel(values, k):
    s = 0
    for v in values:
        s += v * k
    return s


def nested(values, f):
    s = 0.0
    for v in values:
        s += f(v)
    return s


# SETUP:
# def together(n):
#     results = [None] * n
#     gate = threading.Barrier(n)
#     def run(i):
#         gate.wait()
#         arguments = ([1, 2, 3], 2) if i % 2 else ([0.5, 1.5], 2)
#         results[i] = kernel(*arguments)
#     threads = [threading.Thread(target=run, args=(i,)) for i in range(n)]
#     for t in threads:
#         t.start()
#     for t in threads:
#         t.join()
#     return results
#
# CALL: together(6)
# CALL: nested([1, 2], lambda v: kernel([v], 0.5))
# CALL: nested([1, 2], lambda v: nested([v, 3], lambda w: kernel([w], v)))
# CALL: kernel(np.arange(3), 2)
# CALL: kernel(np.arange(3.0), 2)
