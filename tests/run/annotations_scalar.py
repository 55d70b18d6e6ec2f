"""Annotations do not change what a function accepts or returns."""


def scale(x: float, n: int) -> float:  # NATIVE
    return x * n


def count(values: list[int]) -> int:
    total: int = 0
    for v in values:
        total += v
    return total


def flag(x: bool = False) -> bool:
    return not x


def forward(x: "Later") -> "Later":  # noqa: F821
    return x


# CALL: scale(1.5, 2)
# CALL: scale(2, 3)
# CALL: scale(1.5, 2.5)
# CALL: scale("ab", 2)
# CALL: count([1, 2])
# CALL: count([1.5, True])
# CALL: count((1, 2))
# CALL: flag()
# CALL: flag(0)
# CALL: forward(3)
# CALL: scale.__annotations__
