"""match: literals, captures, sequences, mappings, classes, guards, or-patterns."""


class Order:
    __match_args__ = ("side", "size")

    def __init__(self, side, size):
        self.side = side
        self.size = size


def classify(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case float() as f:
            return f"float {f}"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return f"list {first} {len(rest)}"
        case {"k": v, **others}:
            return f"map {v} {sorted(others)}"
        case Order(side, size=s):
            return f"order {side} {s}"
        case None | True:
            return "constant"
        case str():
            return "text"
        case _:
            return "other"


# CALL: [classify(x) for x in (0, 2, -5, 7, 2.5, [1, 2], (1, 2, 3), [], {"k": 1, "z": 2}, {})]
# CALL: [classify(x) for x in (Order("buy", 3), None, True, False, "ab", 1j)]
