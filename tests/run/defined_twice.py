"""A module-level function that is defined twice: what was made before keeps nothing of the first."""


def helper(x):
    return x * 3


def total(n):  # NATIVE
    s = 0
    for i in range(n):
        s += helper(i)
    return s


print(total(10))
first = helper


def helper(x):
    return -x


print(total(4), first(5), helper(5))

if total(2) < 0:

    def helper(x):
        return x * 0.5


print(total(4), first(5))
