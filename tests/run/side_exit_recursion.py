"""An overflow deep inside a recursion: every waiting frame continues with the huge value."""


def power(base, n):  # NATIVE
    if n == 0:
        return 1
    return base * power(base, n - 1)


def tree(n, k):  # NATIVE
    if n == 0:
        return k
    left = tree(n - 1, k * 3)
    right = tree(n - 1, k + 1)
    return left + right


def down(n, total, log):  # NATIVE
    if n == 0:
        log.append(total)
        return total
    log.append(n)
    result = down(n - 1, total * n, log)
    log.append(-n)
    return result - n


# CALL: power(3, 10)
# CALL: power(3, 60)
# CALL: tree(6, 1)
# CALL: tree(6, 2**58)
# CALL: down(5, 1, [])
# CALL: down(25, 1, [])
