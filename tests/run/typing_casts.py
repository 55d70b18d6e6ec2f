# ruff: noqa: F722, F821, I001, UP006, UP014, UP035, UP045
"""typing.cast gives its argument; typing.NamedTuple called with pairs or keywords makes the class of a statement."""

import typing
from typing import cast, List, Dict, NamedTuple, Optional

Row = NamedTuple("Row", [("n", int), ("l", List[str])])
Key = typing.NamedTuple("Key", [("a", int), ("b", "float")])


class A:
    def __init__(self, v):
        self.v = v


class B(A):
    def __init__(self, v):
        self.v = v
        self.w = v * 2


def doubled(x: A):  # NATIVE
    b = cast(B, x)
    return b.w


def casts(n):  # NATIVE
    s = 0
    for i in range(n):
        s += doubled(B(i)) + cast("int", i) + cast(int, i) + len(typing.cast(List[int], [i]))
        s += cast(Dict[str, "A"], {"a": A(i)})["a"].v + (cast(Optional[int], i) or 1)
    return s


def rows(n):  # NATIVE
    out = []
    for i in range(n):
        out.append(Row(i, ["x"] * (i % 3)))
    total = 0
    for r in out:
        a, b = r
        total += a + len(b) + r.n + len(r.l) + len(r[1])
    return total, out[-1], Row(n=1, l=["a"]), {Key(1, 2.0): 3}[Key(1, 2.0)]


def missing(x):
    return cast(List[Nothing], x)


def wrong(x):
    return cast(B)


def no_types(k):
    try:
        if k == 0:
            return cast(Optional[int, str], 1)
        if k == 1:
            return cast(List[1], 1)
        if k == 2:
            return cast(Dict[int], 1)
        return cast(List["not a name("], 1)
    except (TypeError, SyntaxError) as e:
        return type(e).__name__, str(e)


Flags = NamedTuple("Flags", on=bool, level=float)
Twice = NamedTuple("Other", [("x", int)])


def flags(n):  # NATIVE
    on = [Flags(i % 2 == 0, i * 0.5) for i in range(n)]
    return sum(f.level for f in on if f.on), on[-1], Flags(True, level=2.0) == on[0]


def bad():
    try:
        NamedTuple("Bad", [("x", int), ("x", int)])
    except ValueError as e:
        first = str(e)
    try:
        Row(1)
    except TypeError as e:
        return first, str(e), Twice(3)


# CALL: casts(50)
# CALL: rows(50)
# CALL: flags(9)
# CALL: bad()
# CALL: (Row._fields, Row.__annotations__, Key.__module__, Row(1, [])._asdict(), Flags._field_defaults)
# CALL: missing(1)
# CALL: wrong(1)
# CALL: [no_types(k) for k in range(4)]
