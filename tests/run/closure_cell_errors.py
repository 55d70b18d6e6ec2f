"""A free variable that is not bound yet, or no longer, raises NameError."""


def unbound():
    def inner():
        return value

    if False:
        value = 1
    return inner()


def removed():
    value = 1

    def inner():
        return value

    del value
    return inner()


def recursive(n):
    def walk(k):
        return 0 if k == 0 else k + walk(k - 1)

    return walk(n)


# CALL: unbound()
# CALL: removed()
# CALL: recursive(10)
