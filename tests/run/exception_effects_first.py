"""Effects that happened before an exception stay, exactly once."""


def fill(values, n):  # NATIVE
    for i in range(n):
        values.append(10 // (3 - i))
    return values


def store(values, n):  # NATIVE
    for i in range(n):
        values[i] = i * 2
    return n


def partial(log, x):
    log.append(x)
    print("before", x)
    y = 1 / x
    log.append(y)
    return y


# CALL: (a := [])
# CALL: fill(a, 2)
# CALL: fill(a, 5)
# CALL: store([0, 0, 0], 2)
# CALL: store([0, 0, 0], 5)
# CALL: (log := [])
# CALL: partial(log, 0)
# CALL: partial(log, 2)
