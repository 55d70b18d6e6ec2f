"""int() and float() of text, with bases and malformed input."""


def parse(text):
    return int(text)


def parse_base(text, base):
    return int(text, base)


def parse_float(text):
    return float(text)


# CALL: parse(" -12 ")
# CALL: parse("1_000")
# CALL: parse("12345678901234567890123")
# CALL: parse("1.5")
# CALL: parse("")
# CALL: parse_base("ff", 16)
# CALL: parse_base("0b101", 0)
# CALL: parse_base("12", 2)
# CALL: parse_float(" 1e5\n")
# CALL: parse_float("-inf")
# CALL: parse_float("nan")
# CALL: parse_float("1_0.5")
# CALL: parse_float("0x10")
