"""Functions, methods and constants that a callback replaces while native code runs: the rest of the call sees them."""

RATE = 2.0


def helper(x):
    return x + 1.0


class Model:
    scale = 1.5

    def __init__(self, k):
        self.k = k

    def step(self, x):
        return self.k * x

    def scaled(self):
        return self.scale


def drive(callback, n):
    total = 0.0
    m = Model(2.0)
    seen = []
    for i in range(n):
        callback(i)
        seen.append(m.scaled())
        total += helper(1.0) + m.step(1.0) * RATE
    return total, seen


def inner(callback, i):
    callback(i)
    return i


def nested(callback, n):
    total = 0.0
    m = Model(1.0)
    for i in range(n):
        inner(callback, i)
        total += m.step(1.0) + helper(0.0)
    return total


# SETUP:
# import sys
# here = sys.modules[drive.__module__]
# def quiet(i):
#     pass
# def patch_function(i):
#     if i == 1:
#         here.helper = lambda x: -100.0
# def patch_method(i):
#     if i == 1:
#         here.Model.step = lambda self, x: -1000.0
# def patch_constant(i):
#     if i == 2:
#         here.RATE = 10.0
# def patch_class_attribute(i):
#     if i == 1:
#         here.Model.scale = 7.5
#
# CALL: drive(quiet, 3)
# CALL: drive(patch_class_attribute, 3)
# CALL: drive(patch_constant, 4)
# CALL: nested(quiet, 3)
# CALL: nested(patch_function, 3)
# CALL: drive(quiet, 3)
# CALL: nested(patch_method, 3)
# CALL: drive(quiet, 2)
