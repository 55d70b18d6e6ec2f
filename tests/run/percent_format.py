# The % operator on texts: every directive, and what goes wrong.


def ints(x):  # NATIVE
    return ["%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#X|%#o|%i|%u" % (x, x, x, x, x, x, x, x, x, x, x, x, x, x), "%d" % x, "%8.5d" % x]


def floats(x):  # NATIVE
    return ["%f|%.2f|%10.3f|%-10.1f|%010.2f|%+.1f|% .1f|%e|%.3E|%g|%G|%#.3g" % (x, x, x, x, x, x, x, x, x, x, x, x), "%.0f" % x, "%s|%r" % (x, x)]


def texts(s):  # NATIVE
    return ["%s|%10s|%-10s|%.2s|%r|%5.1s|%c" % (s, s, s, s, s, s, s[:1]), "%s" % s]


def stars(w, p, x):  # NATIVE
    return "%*d|%-*d|%.*f|%*.*f" % (w, 7, w, 7, p, x, w, p, x)


def mixed(a, b, c):  # NATIVE
    return "%s %s %s %r %%" % (a, b, c, (a, b, [c]))


def characters(i):  # NATIVE
    return "%c%c|%3c|%-3c|" % (i, i + 1, i, i)


def flags(b, n):  # NATIVE
    return "%s %d %r %s" % (b, b, b, n)


def truncated(x):  # NATIVE
    return "%d %i" % (x, x)


def chosen(text, x):  # NATIVE
    return text % x


def chosen_two(text, x, y):  # NATIVE
    return text % (x, y)


def named(d):
    out = []
    for k in range(3):
        out.append("%(name)s is %(age)d" % d)
    return out


def objects(xs):
    out = ""
    for x in xs:
        out = out + "<%s>" % x
    return out


def any_object(x):
    out = ""
    for k in range(2):
        out = out + "%s" % x
    return out


# CALL: ints(0)
# CALL: ints(255)
# CALL: ints(-1234567)
# CALL: ints(2**63 - 1)
# CALL: ints(-2**63)
# CALL: floats(0.0)
# CALL: floats(-0.0)
# CALL: floats(3.14159)
# CALL: floats(-2.5)
# CALL: floats(1e22)
# CALL: floats(1.5e-10)
# CALL: floats(0.125)
# CALL: floats(2.675)
# CALL: floats(123456789.987654321)
# CALL: floats(9e9)
# CALL: floats(float("inf"))
# CALL: floats(float("-inf"))
# CALL: floats(float("nan"))
# CALL: texts("a")
# CALL: texts("hello world")
# CALL: texts("h\u00e9llo \u20ac")
# CALL: texts("it's")
# CALL: texts("\U0001f600x")
# CALL: texts("")
# CALL: stars(8, 3, 2.5)
# CALL: stars(-8, 0, 2.5)
# CALL: stars(0, -1, 2.5)
# CALL: mixed(1, "b", 2.5)
# CALL: mixed("\u00e9", None, "\u20ac")
# CALL: characters(65)
# CALL: characters(0x20ac)
# CALL: characters(-1)
# CALL: characters(0x10ffff)
# CALL: flags(True, None)
# CALL: truncated(2.99)
# CALL: truncated(-2.99)
# CALL: truncated(1e300)
# CALL: truncated(float("nan"))
# CALL: chosen("%d", 5)
# CALL: chosen("%d", "5")
# CALL: chosen("%s", "5")
# CALL: chosen("%x", 2.5)
# CALL: chosen("no", 5)
# CALL: chosen("%d %d", 5)
# CALL: chosen("%", 5)
# CALL: chosen("%y", 5)
# CALL: chosen("%5%%d", 5)
# CALL: chosen("%(a)s", 5)
# CALL: chosen("%c", "ab")
# CALL: chosen("%ld|%hd|%Ld" % (1, 2, 3) + "%s", 5)
# CALL: chosen("\u20ac%s\u20ac", 5)
# CALL: chosen("%s", (1,))
# CALL: chosen("%s", (1, 2))
# CALL: chosen("%s", [1, 2])
# CALL: chosen_two("%s-%s", 1, "x")
# CALL: chosen_two("%s", 1, "x")
# CALL: chosen_two("%s %s %s", 1, "x")
# CALL: chosen_two("%*s", 5, "x")
# CALL: chosen_two("%*s", "x", 5)
# CALL: chosen_two("%.*f", 2, 3.14159)
# CALL: named({"name": "Ann", "age": 41})
# CALL: named({"name": "Ann"})
# CALL: objects([1, "a", None, 2.5, (1, 2)])
# CALL: any_object([1, 2])
# CALL: any_object({"a": 1})
# CALL: any_object((1, 2))
