# Texts that grow in a loop: what else holds the text must not see it grow.


def grow(n, piece):  # NATIVE
    s = ""
    seen = []
    for i in range(n):
        s += piece
        if i % 3 == 0:
            seen.append(s)
        s = s + "-"
    return s, seen


def alias(n):  # NATIVE
    s = "ab"
    t = s
    for i in range(n):
        t = s
        s += "c"
        s += "d"
    return s, t


def double(n):  # NATIVE
    s = "xy"
    for _ in range(n):
        s += s
    return s


def widening(n):  # NATIVE
    s = "a"
    for i in range(n):
        s += chr(i * 37)
    return s


def own_argument(s, n):  # NATIVE
    for _ in range(n):
        s += "!"
    return s


def keyed(words):  # NATIVE
    text = ""
    for w in words:
        text += w
        if text == "onetwo":
            text += "|"
    return text, text == "onetwo|three", text < "onetwo|thref"


def empty(n):  # NATIVE
    s = ""
    for _ in range(n):
        s += ""
    return s


# CALL: grow(0, "x")
# CALL: grow(10, "x")
# CALL: grow(100, "bob")
# CALL: grow(20, "é")
# CALL: grow(20, "\u20ac")
# CALL: grow(20, "\U0001f600")
# CALL: alias(0)
# CALL: alias(5)
# CALL: double(0)
# CALL: double(10)
# CALL: len(widening(1000))
# CALL: widening(200)
# CALL: own_argument("hello", 30)
# CALL: (kept := "kept")
# CALL: own_argument(kept, 3)
# CALL: kept
# CALL: keyed(["one", "two", "three"])
# CALL: empty(4)
