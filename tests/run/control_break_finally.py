"""break, continue and return pass through finally blocks in the right order."""


def leave(n):  # NATIVE
    log = []
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(-i)
    return log


def override():  # NATIVE
    try:
        return 1
    finally:
        return 2


def swallow(n):  # NATIVE
    while True:
        try:
            return 10 // n
        finally:
            break
    return -1


def value_kept(x):  # NATIVE
    try:
        return x
    finally:
        x = 99


# CALL: leave(5)
# CALL: leave(2)
# CALL: override()
# CALL: swallow(2)
# CALL: swallow(0)
# CALL: value_kept(1)
