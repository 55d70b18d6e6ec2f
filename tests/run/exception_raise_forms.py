"""Every form of raise: class, instance, no argument, wrong argument, assertion."""


def form(n):
    if n == 0:
        raise ValueError
    if n == 1:
        raise ValueError("text", 1, 2.5)
    if n == 2:
        raise 5
    if n == 3:
        raise
    if n == 4:
        assert n > 10, ("message", n)
    if n == 5:
        assert n > 10
    if n == 6:
        raise StopIteration(n)
    if n == 7:
        raise SystemExit(3)
    if n == 8:
        raise KeyboardInterrupt
    if n == 9:
        raise ValueError("x") from 5
    return n


# CALL: form(0)
# CALL: form(1)
# CALL: form(2)
# CALL: form(3)
# CALL: form(4)
# CALL: form(5)
# CALL: form(6)
# CALL: form(7)
# CALL: form(8)
# CALL: form(9)
# CALL: form(10)
