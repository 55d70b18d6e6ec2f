"""Identity that Python guarantees: small ints, None, arguments handed through, tuples of them."""


def through(x):  # NATIVE
    return x


def wrapped(x):
    return (x, [x])


def singletons(n):
    return n is None, None is None, (n > 0) is True


# CALL: (items := [1.5])
# CALL: through(items) is items
# CALL: wrapped(items)[0] is wrapped(items)[1][0]
# CALL: singletons(None) if False else singletons(3)
# CALL: through(None) is None
# Not promised: that a tuple or a float handed through is the same object (`through((1, 2.5)) is t`).
# Both are immutable values that native code holds unboxed.
# CALL: through(through) is through
