"""How deep a recursion gets that loops of the module body start."""


def down(n):  # NATIVE
    global deepest
    deepest = n
    return down(n + 1) + 1


def ackermann(m, n):  # NATIVE
    global calls
    calls += 1
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


deepest = calls = 0
for i in range(2):
    try:
        down(1)
    except RecursionError:
        print("loop", deepest)
for n in (1, 7):
    calls = 0
    try:
        print(ackermann(3, n), calls)
    except RecursionError:
        print("too deep", calls)


def main():
    try:
        down(1)
    except RecursionError:
        return deepest


# CALL: main()
# CALL: ackermann(2, 3)
