"""Literals of every kind, at and beyond the limits."""


def integers():
    return 0, 1_000_000, 0xFF, 0o17, 0b101, 9223372036854775807, 9223372036854775808, -9223372036854775808


def floats():
    return 1e308, 1e309, 1e-400, 0.1, 1_0.5, 5e-324, -0.0


def others():
    return None, True, ..., b"\x00a", "\N{BULLET}\u20ac\x41", 1j, "a" "b"


# CALL: integers()
# CALL: floats()
# CALL: others()
