"""Tests that the types decide, alone and as one side of and, or and conditional expressions."""


def either_f1(n):
    if (n > 2 or n is None):
        return "big"
    return "small"


def either_f2(n):
    return 1 if (n > 2 or n is None) else 2


def either_f3(n):
    if not (n > 2 and n is not None):
        return "a"
    return "b"


def either_f4(n):
    return ((n > 2 or n is None) and "y") or "n"


def either_f5(n):
    if (n > 2 if n > 1 else n is None):
        return 1
    return 0


def either_f6(n):
    if (n is None if n > 1 else n > 0):
        return 1
    return 0


def either_f7(n):
    x = [1 for i in range(n) if (i > 1 or i is None)]
    return x, [(i > 1 or i is None) for i in range(n)]


def either_f8(n):
    while (n > 3 or n is None):
        n -= 1
    return n


def either_f9(n):
    assert (n < 5 or n is None), "big"
    return bool(n > 3 or n is None), not (n > 3 or n is None)


def either_g1(n):
    if (0 < n < 3) or (n is None):
        return 1
    if (n == 7 and (n is not None)) or n > 100:
        return 2
    return 3


def either_g2(n, x=None):
    for i in range(n):
        if x is None or i > x:
            x = i
        if (x is not None and x > 1) or (x is None):
            return i, x
    return x


def either_g3(n):
    x = 1 if n > 2 else "s"
    if isinstance(x, int):
        return "int"
    return "str"


def either_g4(n):
    x = None
    for i in range(n):
        if i == 1:
            x = i
        t = x is None
        if i == 2:
            x = None
        if t and i > 0:
            return "never"
        if not t:
            x = (x or 0) + 1
    return x


def decided_f1(a20, a21, a22):
    if all([0, 10]) and None is None:
        return [x for x in a21 if x != a20][:2]
    return a22


def decided_f2(n):
    if None is not None:
        return 1
    return n


def decided_f3(n):
    x = None
    if x is None and n > 1:
        x = 2
    if x is not None:
        y = x
    else:
        y = 0.5
    return y


def decided_f4(n):
    while True:
        if n is None:
            break
        n -= 1
        if n < 0:
            return n
    return "x"


def decided_f5(n):
    for i in range(n):
        if n is None:
            continue
        if i == 3:
            break
    else:
        return -1
    return i


def decided_f6(n):
    try:
        if n is not None or n:
            return n
    finally:
        n = 1
    return 2


def decided_f7(n):
    y = 1 if n is None else n
    z = n is None or n > 2
    return y, z, (n is None and n.foo)


def decided_f8(n):
    assert n is not None
    assert not None
    return n


def decided_f9(n):
    if not (n is None):  # noqa: E714
        return 1


# CALL: either_f1(0)
# CALL: either_f1(1)
# CALL: either_f1(3)
# CALL: either_f1(7)
# CALL: either_f2(0)
# CALL: either_f2(1)
# CALL: either_f2(3)
# CALL: either_f2(7)
# CALL: either_f3(0)
# CALL: either_f3(1)
# CALL: either_f3(3)
# CALL: either_f3(7)
# CALL: either_f4(0)
# CALL: either_f4(1)
# CALL: either_f4(3)
# CALL: either_f4(7)
# CALL: either_f5(0)
# CALL: either_f5(1)
# CALL: either_f5(3)
# CALL: either_f5(7)
# CALL: either_f6(0)
# CALL: either_f6(1)
# CALL: either_f6(3)
# CALL: either_f6(7)
# CALL: either_f7(0)
# CALL: either_f7(1)
# CALL: either_f7(3)
# CALL: either_f7(7)
# CALL: either_f8(0)
# CALL: either_f8(1)
# CALL: either_f8(3)
# CALL: either_f8(7)
# CALL: either_f9(0)
# CALL: either_f9(1)
# CALL: either_f9(3)
# CALL: either_f9(7)
# CALL: either_g1(0)
# CALL: either_g1(1)
# CALL: either_g1(3)
# CALL: either_g1(7)
# CALL: either_g2(0)
# CALL: either_g2(1)
# CALL: either_g2(3)
# CALL: either_g2(7)
# CALL: either_g3(0)
# CALL: either_g3(1)
# CALL: either_g3(3)
# CALL: either_g3(7)
# CALL: either_g4(0)
# CALL: either_g4(1)
# CALL: either_g4(3)
# CALL: either_g4(7)
# CALL: decided_f1(0.5, [0.5, 1.5], 2.5)
# CALL: decided_f2(0)
# CALL: decided_f2(3)
# CALL: decided_f3(0)
# CALL: decided_f3(3)
# CALL: decided_f4(0)
# CALL: decided_f4(3)
# CALL: decided_f5(0)
# CALL: decided_f5(3)
# CALL: decided_f6(0)
# CALL: decided_f6(3)
# CALL: decided_f7(0)
# CALL: decided_f7(3)
# CALL: decided_f8(0)
# CALL: decided_f8(3)
# CALL: decided_f9(0)
# CALL: decided_f9(3)
