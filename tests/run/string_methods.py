"""Strings: methods, slices, comparison, formatting, iteration, Unicode."""


def methods(s):
    return s.upper(), s.title(), s.split(), s.startswith("a"), s.count("a"), s.zfill(8), s.partition(" ")


def slices(s):
    return s[0], s[-1], s[1:3], s[::-1], s * 2, s + "!", len(s)


def joined(values):
    return ",".join(str(v) for v in values)


def order(a, b):
    return a < b, a == b, a in b, ord(a[0]), chr(ord(a[0]) + 1)


# CALL: methods("a man a plan")
# CALL: slices("héllo")
# CALL: slices("")
# CALL: joined([1, 2.5, None])
# CALL: order("abc", "abd")
# CALL: order("é", "z")
