"""Wrong format specifications raise ValueError with CPython's messages."""


def number(x):
    return f"{x:.2d}"


def wrong_code(x):
    return f"{x:q}"


def text_code(s):
    return f"{s:d}"


def dynamic(x, spec):
    return f"{x:{spec}}"


# CALL: number(5)
# CALL: number(5.0)
# CALL: wrong_code(1.5)
# CALL: wrong_code(1)
# CALL: text_code("a")
# CALL: dynamic(1.5, ".3f")
# CALL: dynamic(1.5, "x")
# CALL: dynamic(5, "zz")
# CALL: dynamic(None, ">5")
# CALL: dynamic(True, "5")
