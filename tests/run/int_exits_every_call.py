"""Functions whose ints leave 64 bits in most calls are left to CPython for a while; results stay exact."""


def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def mixed(rounds):
    out = []
    for k in range(rounds):
        out.append(fact(25 if k % 10 else 5) % 1000003)
    return out


# CALL: [fact(30) % 1009 for _ in range(100)]
# CALL: [fact(5) for _ in range(3)]
# CALL: [fact(n) for n in range(40)]
# CALL: sum(fact(30) % 1009 for _ in range(10000))
# CALL: mixed(60)
# CALL: fact(2.5)
