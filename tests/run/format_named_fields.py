"""str.format with fields named after keyword arguments."""


def named(n, age):  # NATIVE
    return "{name} is {age:>4}|{age:04d}|{{{name!r}}}".format(name=n, age=age)


def mixed(a, b, c):  # NATIVE
    return "{} {x:5.2f} {} {y}".format(a, b, x=c, y=a)


def widths(x, w, p):  # NATIVE
    return "{v:>{width}.{places}f}!".format(v=x, width=w, places=p)


def numbered(a, b):
    return "{1}{k}{0}".format(a, b, k=a)


def order(log):  # NATIVE
    def say(x):
        log.append(x)
        return x

    return "{b} {a}".format(a=say(1), b=say(2)), log


def missing(n):
    return "{name} {other}".format(name=n)  # noqa: F524


def both_ways(n):
    return "{} {0} {k}".format(n, k=n)  # noqa: F525


def parts(p):
    return "{p.real} {p.imag} {q[0]} {q[k]}".format(p=p, q={0: "a", "k": "b"})


def unused(n):  # NATIVE
    return "{a}".format(a=n, b=2)  # noqa: F522


def broken(n):
    return "{a".format(a=n)  # noqa: F521


def wrong_spec(n):
    return "{a:d}".format(a=n)


# CALL: named("ann", 41), named("", -3)
# CALL: mixed(1, "b", 2.5)
# CALL: widths(3.14159, 10, 3)
# CALL: numbered("a", "b")
# CALL: order([])
# CALL: missing("a")
# CALL: both_ways(1)
# CALL: parts(2.5)
# CALL: unused("x")
# CALL: broken(1)
# CALL: wrong_spec("x")
# CALL: wrong_spec(5)
