"""Names in inlined generator expressions: unbound ones, assignment expressions, shadowing, classes, defaults."""


def unbound(flag):
    if flag:
        k = 2
    return sum(k * x for x in [1, 2])


def unbound_in_list(flag):
    if flag:
        k = 2
    return [k * x for x in [1, 2]]


def unbound_own(flag):
    return sum(y for x in [1, 2] if flag or (y := x))


def witness(xs, limit):  # NATIVE
    if any((found := x) > limit for x in xs):
        return found
    return -1


def unassigned_witness(xs):
    any((found := x) > 5 for x in xs)
    return found


def shadow(x, xs):  # NATIVE
    total = sum(x for x in xs)
    return total, x


def same_name(n):  # NATIVE
    return sum(n for n in range(n)), max((n for n in range(n)), default=n)


def deleted(xs):
    k = 1
    del k
    return all(k for x in xs)


def local_sum(xs):
    sum = max
    return sum(x for x in xs)


class Table:
    factor = 3
    values = [1, 2, 3]
    total = sum(v for v in values)

    def scaled(self):
        return sum(v * self.factor for v in self.values)


def closure(xs):
    k = 10

    def add(x):
        return x + k

    a = sum(add(x) for x in xs)
    k = 20
    return a, sum(add(x) for x in xs)


def overflow_then_unbound(flag, n):
    if flag:
        k = n
    return sum(n * n * k for x in range(2))


# CALL: unbound(True)
# CALL: unbound(False)
# CALL: unbound_in_list(True)
# CALL: unbound_in_list(False)
# CALL: unbound_own(False)
# CALL: unbound_own(True)
# CALL: witness([1, 7, 9], 5)
# CALL: witness([1], 5)
# CALL: witness([], 5)
# CALL: unassigned_witness([1])
# CALL: unassigned_witness([])
# CALL: shadow(5, [1, 2])
# CALL: same_name(4)
# CALL: same_name(0)
# CALL: deleted([1])
# CALL: deleted([])
# CALL: local_sum([1, 3, 2])
# CALL: Table.total, Table().scaled()
# CALL: closure([1, 2])
# CALL: overflow_then_unbound(True, 3)
# CALL: overflow_then_unbound(True, 2**40)
# CALL: overflow_then_unbound(False, 2**40)
