"""Recursion: self, mutual, with tuples and lists, and its limit."""


def fact(n):  # NATIVE
    return 1 if n <= 1 else n * fact(n - 1)


def even(n):  # NATIVE
    return True if n == 0 else odd(n - 1)


def odd(n):  # NATIVE
    return False if n == 0 else even(n - 1)


def ackermann(m, n):  # NATIVE
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def endless(n):
    return endless(n + 1) + 1


def limit():
    try:
        endless(0)
    except RecursionError as error:
        return str(error)[:32]
    return "no limit"


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
    return len(moves)


# CALL: fact(5)
# CALL: fact(20)
# CALL: fact(21)
# CALL: fact(60)
# CALL: even(10)
# CALL: odd(7)
# CALL: ackermann(2, 3)
# CALL: limit()
# CALL: hanoi(4, 0, 1, 2, [])
