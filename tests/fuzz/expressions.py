"""Expressions by the kind of value that they give: leaves here, operations in the tables of makers.

Sizes stay bounded whatever loop an expression stands in: ints are multiplied by small factors only,
and strings and lists that are concatenated are cut to a fixed length.
"""

from .scope import KINDS, Scope

MAX_DEPTH = 3
INTS = ("0", "1", "(-1)", "2", "3", "5", "7", "(-4)", "10", "100", "255")
EDGES = (
    "2**63 - 1",
    "2**63",
    "-2**63",
    "-2**63 - 1",
    "2**62",
    "2**53 + 1",
    "2**31",
    "9223372036854775807",
    "3037000500",
    "2**64 - 1",
)
FLOATS = ("0.0", "(-0.0)", "0.5", "1.0", "(-2.5)", "3.25", "0.1", "1e-9", "1e16", "2.0**53", "(-7.75)")
_FLOAT_EDGES = ('float("inf")', 'float("-inf")', 'float("nan")', "1e308", "5e-324", "(-1e308)")
_TEXTS = ('""', '"a"', '"abc"', '"Zz top"', '"naïve"', '"1.5"', '" x "', '"12"')
_LIKES = {"int": "bool", "float": "int", "bool": "int", "ints": "mixed", "floats": "ints"}


def make(scope: Scope, kind: str, depth: int = 0) -> str:
    """An expression that gives a value of `kind` (rarely of a related one)."""
    rng = scope.rng
    if scope.chance(0.02) and kind in _LIKES:
        kind = _LIKES[kind]
    if scope.chance(0.004):
        kind = rng.choice(KINDS)
    if depth >= MAX_DEPTH or scope.chance(0.25 + 0.15 * depth):
        return leaf(scope, kind)
    return scope.expressions.choose(rng, kind)(scope, depth + 1)


def leaf(scope: Scope, kind: str) -> str:
    """A variable or a constant."""
    name = scope.pick(kind)
    if name is not None and scope.chance(0.75):
        return name
    return constant(scope, kind)


def constant(scope: Scope, kind: str) -> str:
    """A constant, or the smallest display that makes a fresh object."""
    rng = scope.rng
    if kind == "int":
        return f"({rng.choice(EDGES)})" if scope.chance(0.12) else rng.choice(INTS)
    if kind == "float":
        return rng.choice(_FLOAT_EDGES if scope.chance(0.06) else FLOATS)
    if kind in ("ints", "floats"):
        items = [constant(scope, kind[:-1]) for _ in range(rng.randint(0, 4))]
        return f"[{', '.join(items)}]"
    if kind == "mixed":
        items = [constant(scope, rng.choice(("int", "float", "bool", "str"))) for _ in range(rng.randint(1, 4))]
        return f"[{', '.join(items)}, None]"
    return _constant_of(scope, kind)


def _constant_of(scope: Scope, kind: str) -> str:
    rng = scope.rng
    small = rng.randint(0, 5)
    simple = {
        "bool": rng.choice(("True", "False")),
        "str": rng.choice(_TEXTS),
        "pair": f"({constant(scope, 'int')}, {constant(scope, 'float')})",
        "dict": f"{{1: {constant(scope, 'int')}, {small}: 2}}",
        "set": f"{{1, {small}, {rng.choice(INTS)}}}",
        "farray": f"np.zeros({small})",
        "iarray": f"np.arange({small})",
        "barray": f"np.ones({small}, dtype=np.bool_)",
        "matrix": f"np.ones(({rng.randint(1, 3)}, {rng.randint(1, 3)}))",
        "optional": rng.choice(("None", "3", "(-1)")),
        "complex": rng.choice(("1j", "(2 - 0.5j)")),
        "bytes": rng.choice(('b""', 'b"ab\\xff"')),
    }
    return simple[kind]


def small(scope: Scope, depth: int) -> str:
    """An int expression of a few bits."""
    forms = (str(scope.rng.randint(-3, 6)), f"({make(scope, 'int', depth)} % 7)", f"len({make(scope, 'ints', depth)})")
    return scope.rng.choice(forms)


def index(scope: Scope, name: str, depth: int) -> str:
    """An index that is mostly in range."""
    roll = scope.rng.random()
    if roll < 0.5:
        return f"{make(scope, 'int', depth)} % max(1, len({name}))"
    if roll < 0.9:
        return str(scope.rng.choice((0, -1, 1)))
    return small(scope, depth)


def item(scope: Scope, kind: str, depth: int) -> str | None:
    name = scope.pick(kind)
    return None if name is None else f"{name}[{index(scope, name, depth)}]"


def arguments(scope: Scope, parameters: list[str], depth: int) -> str:
    values = [make(scope, kind, depth) for kind in parameters]
    if values and scope.chance(0.2):
        values[-1] = f"*({values[-1]},)"
    return ", ".join(values)


def call(scope: Scope, result: str, depth: int) -> str | None:
    """A call of a function of the program, unless loops would multiply its cost."""
    found = [f for f in scope.functions if f.result == result]
    if not found or scope.loop_depth > 1:
        return None
    function = scope.rng.choice(found)
    return f"{function.name}({arguments(scope, function.parameters, depth)})"


def leaf_name(scope: Scope, kind: str) -> str:
    """A variable, or a constant without quotes."""
    return scope.pick(kind) or {"int": "7", "float": "0.25", "bool": "True", "str": "None"}[kind]
