"""for-else and while-else: else runs unless the loop was left by break."""


def find(values, x):  # NATIVE
    for i, v in enumerate(values):
        if v == x:
            break
    else:
        return -1
    return i


def search(n):  # NATIVE
    k = 0
    while k * k < n:
        if k * k == n - 1:
            break
        k += 1
    else:
        k = -k
    return k


def nested(n):  # NATIVE
    out = []
    for i in range(2, n):
        for j in range(2, i):
            if i % j == 0:
                break
        else:
            out.append(i)
            continue
        out.append(-i)
    else:
        out.append(0)
    return out


# CALL: find([1, 2, 3], 2)
# CALL: find([1, 2, 3], 9)
# CALL: find([], 1)
# CALL: search(10)
# CALL: search(12)
# CALL: search(0)
# CALL: nested(12)
# CALL: nested(2)
