"""Operations that give strings and containers."""

from .expressions import MAX_DEPTH, call, leaf, leaf_name, make, small
from .scope import Rows, Scope

_SPECS = {
    "int": ("d", "5d", "<4", "+", "x", "08b", ",", ">6", "e", "", ".1f"),
    "float": (".2f", "8.3f", "g", ".0f", "+.1e", "<9.2f", ".3%", "", ",.1f", "012.4f"),
    "bool": ("", "d", ">6"),
    "str": ("", ">6", "^7", "<5", ".2", "*^9"),
}


def _list(scope: Scope, kind: str, depth: int) -> str:
    item = kind[:-1]
    a = make(scope, kind, depth)
    forms = (
        lambda: f"[{', '.join(make(scope, item, depth) for _ in range(scope.rng.randint(0, 4)))}]",
        lambda: f"[x + {leaf(scope, item)} for x in {a} if x != {leaf(scope, item)}]",
        lambda: f"{a}[{scope.rng.choice(('1:', ':2', '::-1', ':-1', '::2', '-2:', ':'))}]",
        lambda: f"({a} + {make(scope, kind, depth)})[:10]",
        lambda: f"([{make(scope, item, depth)}] * {scope.rng.randint(0, 4)})",
        lambda: f"sorted({a})",
        lambda: f"list({a})",
        lambda: f"[{make(scope, item, depth)}, *{a}][:10]",
        lambda: call(scope, kind, depth) or a,
    )
    return scope.rng.choice(forms)()


def str_formatted(scope: Scope, _depth: int) -> str:
    """f-strings with specs and conversions"""
    parts = []
    for _ in range(scope.rng.randint(1, 3)):
        kind = scope.rng.choice(tuple(_SPECS))
        value = make(scope, kind, MAX_DEPTH - 1).replace('"', "'").replace("\\", "")
        spec = scope.rng.choice(_SPECS[kind])
        if "'" in value or "{" in value:
            value, spec = leaf_name(scope, kind), ""
        parts.append(f"{{{value}!r}}" if scope.chance(0.1) else f"{{{value}:{spec}}}" if spec else f"{{{value}}}")
    return 'f"' + " ".join(parts) + '"[:40]'


def str_conversion(scope: Scope, depth: int) -> str:
    """str(a), repr(a)"""
    kind = scope.rng.choice(("int", "float", "bool", "ints", "pair", "optional", "dict"))
    return f"{scope.rng.choice(('str', 'repr'))}({make(scope, kind, depth)})[:30]"


def str_percent(scope: Scope, depth: int) -> str:
    """'%d %5.2f' % (a, b)"""
    return f"('%d|%6.2f|%s' % ({make(scope, 'int', depth)}, {make(scope, 'float', depth)}, {leaf(scope, 'bool')}))[:40]"


def str_method(scope: Scope, depth: int) -> str:
    """slices, methods, join, concatenation"""
    a = f"({make(scope, 'str', depth)})"
    forms = (
        f"{a}.upper()[:20]",
        f"{a}.strip()",
        f"{a}[{scope.rng.choice(('1:', ':2', '::-1', ':-1'))}]",
        f"({a} + {make(scope, 'str', depth)})[:20]",
        f"','.join([str(x) for x in {make(scope, 'ints', depth)}])[:30]",
        f"{a}.replace('a', 'bb')[:20]",
    )
    return scope.rng.choice(forms)


def int_list(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, slices, ranges of ints"""
    if scope.chance(0.15):
        return f"list(range({small(scope, depth)}, {scope.rng.randint(0, 6)}, {scope.rng.choice((1, 2, -1))}))"
    if scope.chance(0.08):
        return f"[i * j for i in range({scope.rng.randint(0, 3)}) for j in range(i)]"
    if scope.chance(0.08) and scope.generators and scope.loop_depth < 2:
        return f"list({scope.rng.choice(scope.generators)}({small(scope, depth)}))"
    return _list(scope, "ints", depth)


def float_list(scope: Scope, depth: int) -> str:
    """Displays, comprehensions and slices of floats"""
    return _list(scope, "floats", depth)


def mixed_list(scope: Scope, depth: int) -> str:
    """A list of unlike values, sometimes holding another list"""
    kinds = scope.rng.choices(("int", "float", "str", "optional", "ints", "pair"), k=scope.rng.randint(1, 4))
    return f"[{', '.join(make(scope, kind, depth) for kind in kinds)}]"


def pair(scope: Scope, depth: int) -> str:
    """(int, float)"""
    return f"({make(scope, 'int', depth)}, {make(scope, 'float', depth)})"


def dictionary(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, unpacking"""
    forms = (
        lambda: f"{{{small(scope, depth)}: {make(scope, 'int', depth)}, 'k': 1}}",
        lambda: f"{{x: x * 2 for x in {make(scope, 'ints', depth)}}}",
        lambda: f"{{**{make(scope, 'dict', depth)}, 3: {make(scope, 'int', depth)}}}",
        lambda: f"dict(zip({make(scope, 'ints', depth)}, {make(scope, 'ints', depth)}))",
    )
    return scope.rng.choice(forms)()


def set_of_ints(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, algebra"""
    forms = (
        lambda: f"{{{make(scope, 'int', depth)}, {small(scope, depth)}}}",
        lambda: f"{{x % 5 for x in {make(scope, 'ints', depth)}}}",
        lambda: f"({make(scope, 'set', depth)} {scope.rng.choice('|&-^')} {make(scope, 'set', depth)})",
    )
    return scope.rng.choice(forms)()


def optional(scope: Scope, depth: int) -> str:
    """An int or None"""
    return f"({make(scope, 'int', depth)} if {make(scope, 'bool', depth)} else None)"


def complex_number(scope: Scope, depth: int) -> str:
    """Sums and products of complex numbers"""
    other = make(scope, scope.rng.choice(("complex", "float")), depth)
    return f"({make(scope, 'complex', depth)} {scope.rng.choice('+-')} {other})"


def byte_string(scope: Scope, depth: int) -> str:
    """Encoded text, slices"""
    return scope.rng.choice((f"({make(scope, 'str', depth)}).encode()", f"{make(scope, 'bytes', depth)}[1:]"))


ROWS: Rows = {
    "str": [
        (3, str_formatted),
        (1, str_conversion),
        (1, str_percent),
        (2, str_method),
    ],
    "ints": [
        (1, int_list),
    ],
    "floats": [
        (1, float_list),
    ],
    "mixed": [
        (1, mixed_list),
    ],
    "pair": [
        (1, pair),
    ],
    "dict": [
        (1, dictionary),
    ],
    "set": [
        (1, set_of_ints),
    ],
    "optional": [
        (1, optional),
    ],
    "complex": [
        (1, complex_number),
    ],
    "bytes": [
        (1, byte_string),
    ],
}
"""Makers by kind of value, with weights."""
