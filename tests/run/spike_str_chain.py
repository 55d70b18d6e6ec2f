"""A chain of str methods."""


def clean(text):
    return text.strip().lower().replace("_", "-").split("-")


def initials(names):
    out = ""
    for name in names:
        out += name[0].upper() + "."
    return out


def count(text, letter):
    n = 0
    for c in text:
        if c == letter:
            n += 1
    return n, text.find(letter), len(text)


# CALL: clean("  Ab_Cd-EF ")
# CALL: clean("")
# CALL: initials(["ann", "über", "ßa"])
# CALL: initials(["", "b"])
# CALL: count("banana", "a")
# CALL: count("naïve ☃ 𝄞", "☃")
