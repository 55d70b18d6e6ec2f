"""Functions of the module passed from Python to functions of the module: an instance per function, checked at the call."""


def integrate(f, a, b, n):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + i * h)
    return s * h


def square(x):
    return x * x


def scaled(x, k=2):
    return x * k


def bound(f, xs):
    out = []
    for x in xs:
        out.append((f, f(x)))
    return out


def same(f, g):
    for _ in range(2):
        if f is not g:
            return False
    return True


def decorated(f):
    def wrapper(x):
        return -f(x)

    return wrapper


@decorated
def negated(x):
    return x + 1


offset = 10
first = integrate(lambda x: x * x, 0.0, 1.0, 10), integrate(lambda x: x + offset, 0.0, 1.0, 10)
makers = [lambda x: x * 2, lambda x: x * 3]
second = [integrate(f, 0.0, 1.0, 4) for f in makers]


def total(f, xs):
    s = 0
    for x in xs:
        s += f(x)
    return s


third = total(lambda x: x // 2, [1, 2, 3]), total(lambda x, k=3: x * k, [1, 2])


def fails():
    return total(lambda x: 1 // x, [1, 0])


try:
    total(lambda x: 1 // (x - 2), [1, 2])
except ZeroDivisionError as e:
    line = e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name


# SETUP:
# def change_defaults(v):
#     old = mod.scaled.__defaults__
#     mod.scaled.__defaults__ = v
#     try:
#         return integrate(scaled, 0.0, 1.0, 4)
#     finally:
#         mod.scaled.__defaults__ = old
#
# def change_code():
#     old = mod.square.__code__
#     mod.square.__code__ = (lambda x: x + 100).__code__
#     try:
#         return integrate(square, 0.0, 1.0, 4)
#     finally:
#         mod.square.__code__ = old
#
# def rebind():
#     old = mod.square
#     mod.square = abs
#     try:
#         return integrate(old, 0.0, 1.0, 4), bound(old, [1, 2])[0][0] is old
#     finally:
#         mod.square = old
#
# def wrong(f):
#     return integrate(f, 0.0, 1.0, 4)
#
# TIMEOUT: 90
# CALL: integrate(square, 0.0, 1.0, 10)
# CALL: integrate(scaled, 0.0, 1.0, 10)
# CALL: integrate(square, 0.0, 1.0, 10)
# CALL: change_defaults((5,))
# CALL: change_code()
# CALL: rebind()
# CALL: integrate(square, 0.0, 1.0, 10)
# CALL: integrate(abs, -1.0, 1.0, 4)
# CALL: integrate(lambda x: x + 1, 0.0, 1.0, 4)
# CALL: integrate(negated, 0.0, 1.0, 4)
# CALL: bound(square, [1, 2])
# CALL: same(square, square), same(square, scaled)
# CALL: wrong(3)
# CALL: first, second, third, line
# CALL: fails()
# CALL: [f(1) for f in makers]
