"""str.maketrans and str.translate with native tables."""

import string

ROT13 = str.maketrans(
    string.ascii_lowercase + string.ascii_uppercase,
    string.ascii_lowercase[13:]
    + string.ascii_lowercase[:13]
    + string.ascii_uppercase[13:]
    + string.ascii_uppercase[:13],
)


def rot13(text):
    return text.translate(ROT13)


def local(text, n):
    tab = str.maketrans("abc", "xyz")
    t = 0
    for _ in range(n):
        t += len(text.translate(tab))
    return t, text.translate(tab), tab


def tables(text):
    return (
        text.translate({97: "bb", 98: "ccc"}),
        text.translate({ord("a"): None, ord("b"): "-"}),
        text.translate({97: 233, 98: 8364, 99: 128512}),
        text.translate({97: None}),
        text.translate({}),
        text.translate(str.maketrans("", "", "ab")),
        text.translate(str.maketrans({"a": "1", "b": None})),
    )


def wrong(text):
    out = []
    try:
        out.append(text.translate({97: -1}))
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(text.translate({97: 1114112}))
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(str.maketrans("a", "bc"))
    except ValueError as e:
        out.append(str(e))
    return out


# CALL: rot13("Hello, World! é")
# CALL: local("aabbcc dd", 5)
# CALL: tables("abc abd é€")
# CALL: tables("")
# CALL: wrong("xax")
# CALL: wrong("xyz")
