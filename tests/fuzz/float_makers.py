"""Operations that give floats and bools."""

from .expressions import call, index, leaf, make
from .scope import KINDS, Rows, Scope

_MATH = ("sqrt", "exp", "log", "sin", "cos", "tanh", "erf", "fabs", "atan", "log1p", "expm1", "cbrt")


def float_arithmetic(scope: Scope, depth: int) -> str:
    """a + b, a - b, a * b on floats, sometimes with an int"""
    other = make(scope, "int" if scope.chance(0.25) else "float", depth)
    pair = [make(scope, "float", depth), other]
    scope.rng.shuffle(pair)
    return f"({pair[0]} {scope.rng.choice('+-*')} {pair[1]})"


def float_quotient(scope: Scope, depth: int) -> str:
    """a / b, a // b, a % b"""
    kind = scope.rng.choice(("float", "float", "int"))
    divisor = make(scope, kind, depth) if scope.chance(0.3) else scope.rng.choice(("3.0", "-0.7", "4", "1e3"))
    operator = scope.rng.choice(("/", "/", "//", "%"))
    return f"(1.0 * {make(scope, kind, depth)} {operator} {divisor})"


def float_division_of_ints(scope: Scope, depth: int) -> str:
    """int / int"""
    return f"({make(scope, 'int', depth)} / {scope.rng.choice(('3', '7', '(2**63 - 1)', make(scope, 'int', depth)))})"


def float_power(scope: Scope, depth: int) -> str:
    """a ** 2, a ** 0.5 of what cannot be negative"""
    exponent = scope.rng.choice(("2", "3", "0", "-1"))
    root = f"(abs({make(scope, 'float', depth)}) ** 0.5)"
    return root if scope.chance(0.4) else f"({make(scope, 'float', depth)} ** {exponent})"


def float_math(scope: Scope, depth: int) -> str:
    """math.f(a)"""
    function = scope.rng.choice(_MATH)
    argument = make(scope, "float", depth)
    return f"math.{function}({argument})" if scope.chance(0.2) else f"math.{function}(abs({argument}) % 50.0 + 0.5)"


def float_builtin(scope: Scope, depth: int) -> str:
    """float, abs, min, max, round, sum"""
    forms = (
        lambda: f"float({make(scope, scope.rng.choice(('int', 'bool', 'float')), depth)})",
        lambda: f"abs({make(scope, 'float', depth)})",
        lambda: f"(-{make(scope, 'float', depth)})",
        lambda: f"min({make(scope, 'float', depth)}, {make(scope, 'float', depth)})",
        lambda: f"max({make(scope, 'float', depth)}, {make(scope, 'int', depth)})",
        lambda: f"round({make(scope, 'float', depth)}, {scope.rng.randint(-2, 4)})",
        lambda: f"sum({make(scope, 'floats', depth)})",
        lambda: f"sum({make(scope, 'floats', depth)}, 0.5)",
        lambda: f"math.hypot({make(scope, 'float', depth)}, 3.0)",
    )
    return scope.rng.choice(forms)()


def float_item(scope: Scope, depth: int) -> str:
    """values[i], array[i], matrix[i, j], pair[1]"""
    kind = scope.rng.choice(("floats", "floats", "farray", "matrix", "pair"))
    if kind == "pair":
        return f"{make(scope, 'pair', depth)}[1]"
    name = scope.pick(kind)
    if name is None:
        return leaf(scope, "float")
    if kind == "matrix":
        form = scope.rng.choice(("{0}[{1}, {2}]", "{0}[{1}][{2}]"))
        return form.format(name, scope.rng.choice((0, -1, 1)), scope.rng.choice((0, -1, 2)))
    return f"{name}[{index(scope, name, depth)}]"


def float_choice(scope: Scope, depth: int) -> str:
    """a if c else b"""
    return f"({make(scope, 'float', depth)} if {make(scope, 'bool', depth)} else {make(scope, 'float', depth)})"


def float_call(scope: Scope, depth: int) -> str:
    """f(...)"""
    return call(scope, "float", depth) or leaf(scope, "float")


def bool_compare(scope: Scope, depth: int) -> str:
    """a < b, chains of comparisons"""
    kind = scope.rng.choice(("int", "int", "float", "float", "str", "ints", "bool"))
    operators = ("<", "<=", ">", ">=", "==", "!=")
    parts = [make(scope, kind, depth)]
    for _ in range(scope.rng.choice((1, 1, 1, 2))):
        other = "float" if kind == "int" and scope.chance(0.2) else kind
        parts += [scope.rng.choice(operators), make(scope, other, depth)]
    return f"({' '.join(parts)})"


def bool_logic(scope: Scope, depth: int) -> str:
    """a and b, a or b, not a"""
    a, b = make(scope, "bool", depth), make(scope, "bool", depth)
    return scope.rng.choice((f"({a} and {b})", f"({a} or {b})", f"(not {a})", f"({a} ^ {b})"))


def bool_member(scope: Scope, depth: int) -> str:
    """a in b, a not in b"""
    holders = (("ints", "int"), ("floats", "float"), ("set", "int"), ("dict", "int"), ("str", "str"))
    kind, item = scope.rng.choice(holders)
    operator = scope.rng.choice(("in", "not in"))
    return f"({make(scope, item, depth)} {operator} {make(scope, kind, depth)})"


def bool_identity(scope: Scope, _depth: int) -> str:
    """a is b, a is not None"""
    lists = scope.names("ints")
    if len(lists) > 1 and scope.chance(0.6):
        return f"({scope.rng.choice(lists)} {scope.rng.choice(('is', 'is not'))} {scope.rng.choice(lists)})"
    name = scope.pick("optional") or f"({leaf(scope, 'bool')} or None)"
    return f"({name} {scope.rng.choice(('is', 'is not'))} None)"


def bool_builtin(scope: Scope, depth: int) -> str:
    """bool, isinstance, any, all, math.isnan"""
    forms = (
        lambda: f"bool({make(scope, scope.rng.choice(('int', 'float', 'str', 'ints', 'optional')), depth)})",
        lambda: f"isinstance({make(scope, scope.rng.choice(KINDS[:6]), depth)}, (int, str))",
        lambda: f"any(x > {leaf(scope, 'int')} for x in {make(scope, 'ints', depth)})",
        lambda: f"all({make(scope, 'ints', depth)})",
        lambda: f"math.isnan({make(scope, 'float', depth)})",
    )
    return scope.rng.choice(forms)()


ROWS: Rows = {
    "float": [
        (5, float_arithmetic),
        (2, float_quotient),
        (1, float_division_of_ints),
        (0.8, float_power),
        (1.5, float_math),
        (1.5, float_builtin),
        (2, float_item),
        (1, float_choice),
        (1, float_call),
    ],
    "bool": [
        (4, bool_compare),
        (1.5, bool_logic),
        (1, bool_member),
        (1, bool_identity),
        (1, bool_builtin),
    ],
}
"""Makers by kind of value, with weights."""
