# Case, classes and repr of characters outside ASCII, in loops that stay native.


def cases(words):  # NATIVE
    out = []
    for w in words:
        out.append(w.upper())
        out.append(w.lower())
        out.append(w.title())
        out.append(w.capitalize())
        out.append(w.swapcase())
    return out


def classes(words):  # NATIVE
    out = []
    for w in words:
        for c in w:
            out.append((c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(), c.islower()))
    return out


def shown(words):  # NATIVE
    text = ""
    for w in words:
        text += repr(w) + f"{w!r}" + "%r" % w + str([w, (w,)])
    return text


def counted(text):  # NATIVE
    letters = 0
    for c in text:
        if c.isalpha():
            letters += 1
        if c == "\u00e9":
            letters += 100
    return letters


# CALL: cases(["stra\u00dfe", "\u0130stanbul", "\u01c6", "\u03a3\u03c2", "\ufb01n", "abc", "", "\U00010428"])
# CALL: classes(["a\u00e9\u00df\u0660\u00b2\u00bd\u4e00\u2003\u00a0\u01c5\U0001d7d8", "Z9 "])
# CALL: shown(["h\u00e9", "\u20ac", "\U0001f600", "\x7f", "\xad", "\u200b", "\ud800", "it's \u00e9", "\ue000", "\U000e0001"])
# CALL: counted("h\u00e9llo w\u00f6rld \u4e16\u754c 123")
