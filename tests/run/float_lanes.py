"""Short loops over neighbouring floats are one vector each: what they give, store and leave behind is what the turns would."""


def chain(n):  # NATIVE
    table = [0.5 + i * 0.25 for i in range(8)]
    acc = [0.0] * 8
    ratio = [0.0] * 8
    out = [0.0] * (n * 8)
    for p in range(n):
        for l in range(8):
            acc[l] += table[l] * (p + 1.0)
        for l in range(8):
            ratio[l] = acc[l] / (table[l] + p)
        for l in range(8):
            out[p * 8 + l] = ratio[l] - acc[l]
    return out


def divide(a, b, n):  # NATIVE
    """Raises at the first lane whose divisor is 0, with what was stored before it."""
    x = [a] * 4
    y = [b] * 4
    z = [7.0] * 4
    last = -1.0
    for p in range(n):
        for l in range(4):
            y[l] -= 1.0
        y[2] -= 1.0
        try:
            for l in range(4):
                last = x[l] / y[l]
                z[l] = last
                x[l] = last + 1.0
        except ZeroDivisionError:
            return x, y, z, last, p, l
    return x, y, z, last, n, l


def left(n, b):  # NATIVE
    """What a short loop assigned last is used behind it."""
    t = [1.5] * (n * 2)
    total = [0.0] * 2
    s = 0.0
    for i in range(n):
        for l in range(2):
            s = t[i * 2 + l] / b
            t[i * 2 + l] = s
            total[l] += s * l
        total[0] += s
        b += 1.0
    return total[0], total[1], s, l, t


def rows(n):  # NATIVE
    """One row of a table is made from another, which may be the same or overlap."""
    t = [float(i) for i in range(64)]
    u = [0.0] * 64
    for i in range(64):
        u[i] = t[i] + 1.0
    for k in range(n):
        for l in range(8):
            u[k + l] = u[k + l + 1] * 0.5 + u[l] / (k + 1.0)
    for k in range(n):
        for l in range(8):
            u[k + l + 1] = u[k + l] * 0.5
    return u


def clamp(values):  # NATIVE
    """Comparisons, also with NaN and zeros of both signs."""
    n = len(values) // 4
    low = [0.0] * 4
    high = [0.0] * 4
    kept = [0.0] * 4
    signs = [0.0] * (n * 4)
    copy = [0.0] * (n * 4)
    for i in range(n * 4):
        copy[i] = values[i]
    for i in range(n):
        for l in range(4):
            low[l] = min(low[l], copy[i * 4 + l])
            high[l] = max(copy[i * 4 + l], high[l])
        for l in range(4):
            kept[l] = 1.0 / max(abs(copy[i * 4 + l]), 1e-300) * -copy[i * 4 + l]
        for l in range(4):
            x = copy[i * 4 + l]
            if x < kept[l]:
                x = -x
            signs[i * 4 + l] = x
    return low, high, kept, signs


def sixteen(n):  # NATIVE
    a = [0.1] * 16
    b = [3.0] * 16
    for i in range(n):
        for l in range(16):
            a[l] = (a[l] + b[l]) / (b[l] - a[l] * 0.5)
            b[l] += 0.125 * a[l]
    total = 0.0
    for l in range(16):
        total += a[l] * l - b[l]
    return total


def odd(n):  # NATIVE
    """Three are no vector."""
    a = [0.1] * 3
    for i in range(n):
        for l in range(3):
            a[l] = a[l] * 1.5 / (i + 1.0)
    return a[0] + a[1] * 2.0 + a[2] * 3.0


def zero_late(n):  # NATIVE
    d = [1.0] * 8
    r = [0.0] * 8
    for i in range(n):
        for l in range(8):
            d[l] -= l * 0.25
        for l in range(8):
            r[l] += 1.0 / d[l]
    return r


# CALL: chain(5)
# CALL: chain(0)
# CALL: divide(1.0, 10.0, 3)
# CALL: divide(1.0, 3.0, 3)
# CALL: divide(2.0, 4.0, 9)
# CALL: divide(float("nan"), 2.0, 9)
# CALL: divide(1.0, 1.0, 1)
# CALL: left(3, 0.5)
# CALL: left(3, -1.0)
# CALL: left(1, 0.0)
# CALL: rows(9)
# CALL: rows(40)
# CALL: clamp([1.0, -2.0, 0.0, -0.0, float("nan"), float("inf"), -float("inf"), 5e-324, -3.5, 2.5, float("nan"), 1.0])
# CALL: sixteen(40)
# CALL: odd(6)
# CALL: zero_late(1)
# CALL: zero_late(2)
# CALL: zero_late(0)
