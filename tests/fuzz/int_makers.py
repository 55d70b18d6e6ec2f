"""Operations that give ints."""

from .expressions import call, item, leaf, make, small
from .scope import Rows, Scope


def int_sum(scope: Scope, depth: int) -> str:
    """a + b, a - b"""
    return f"({make(scope, 'int', depth)} {scope.rng.choice('+-')} {make(scope, 'int', depth)})"


def int_product(scope: Scope, depth: int) -> str:
    """a * small"""
    return f"({make(scope, 'int', depth)} * {small(scope, depth)})"


def int_quotient(scope: Scope, depth: int) -> str:
    """a // b, a % b, with a divisor that is rarely zero"""
    divisor = make(scope, "int", depth) if scope.chance(0.15) else scope.rng.choice(("3", "-2", "7", "10", "(-5)"))
    return f"({make(scope, 'int', depth)} {scope.rng.choice(('//', '%'))} {divisor})"


def int_bits(scope: Scope, depth: int) -> str:
    """a & b, a | b, a ^ b"""
    return f"({make(scope, 'int', depth)} {scope.rng.choice('&|^')} {make(scope, 'int', depth)})"


def int_shift(scope: Scope, depth: int) -> str:
    """a << n, a >> n"""
    count = scope.rng.choice(("1", "2", "5", "31", "62", "63", "64", f"({make(scope, 'int', depth)} % 8)", "True"))
    return f"({make(scope, 'int', depth)} {scope.rng.choice(('<<', '>>'))} {count})"


def int_power(scope: Scope, depth: int) -> str:
    """(a % 10) ** n"""
    return f"(({make(scope, 'int', depth)} % 10) ** {scope.rng.randint(0, 4)})"


def int_unary(scope: Scope, depth: int) -> str:
    """-a, ~a, +a, abs(a)"""
    operand = make(scope, "int", depth)
    return scope.rng.choice((f"(-{operand})", f"(~{operand})", f"(+{operand})", f"abs({operand})"))


def int_builtin(scope: Scope, depth: int) -> str:
    """len, min, max, sum, round, int, ord, gcd, floor"""
    forms = (
        lambda: f"len({make(scope, scope.rng.choice(('ints', 'str', 'dict', 'floats', 'set', 'farray')), depth)})",
        lambda: f"min({make(scope, 'int', depth)}, {make(scope, 'int', depth)})",
        lambda: f"max({make(scope, 'int', depth)}, {make(scope, 'int', depth)}, 1)",
        lambda: f"sum({make(scope, 'ints', depth)})",
        lambda: f"round({make(scope, 'float', depth)})",
        lambda: f"int({make(scope, scope.rng.choice(('float', 'bool', 'int')), depth)})",
        lambda: f"math.gcd({make(scope, 'int', depth)}, {make(scope, 'int', depth)})",
        lambda: f"math.floor({make(scope, 'float', depth)})",
        lambda: f"divmod({make(scope, 'int', depth)}, 7)[{scope.rng.randint(0, 1)}]",
        lambda: f"pow({make(scope, 'int', depth)}, 3, 1009)",
    )
    return scope.rng.choice(forms)()


def int_item(scope: Scope, depth: int) -> str:
    """values[i], t[0], d.get(k, 0), array[i]"""
    rng = scope.rng
    kind = rng.choice(("ints", "ints", "iarray", "pair", "dict"))
    if kind == "pair":
        return f"{make(scope, 'pair', depth)}[0]"
    if kind == "dict":
        return f"{make(scope, 'dict', depth)}.get({small(scope, depth)}, 0)"
    return item(scope, kind, depth) or leaf(scope, "int")


def int_choice(scope: Scope, depth: int) -> str:
    """a if c else b, a and b, a or b"""
    a, b = make(scope, "int", depth), make(scope, "int", depth)
    forms = (f"({a} if {make(scope, 'bool', depth)} else {b})", f"({a} and {b})", f"({a} or {b})")
    return scope.rng.choice(forms)


def int_walrus(scope: Scope, depth: int) -> str:
    """(name := a), only at the top: comprehensions forbid it in their iterables"""
    value = make(scope, "int", depth)
    name = scope.assignable("int")
    if name is None or depth > 1:
        return value
    return f"({name} := {value})"


def int_call(scope: Scope, depth: int) -> str:
    """f(...)"""
    return call(scope, "int", depth) or leaf(scope, "int")


def int_lambda(scope: Scope, depth: int) -> str:
    """(lambda x: x + a)(b)"""
    return f"(lambda x, y=2: x * y + {leaf(scope, 'int')})({make(scope, 'int', depth)})"


def int_optional(scope: Scope, depth: int) -> str:
    """An optional with its test, or without (a TypeError if it is None)"""
    name = scope.pick("optional")
    if name is None:
        return leaf(scope, "int")
    return f"({name} + 1)" if scope.chance(0.1) else f"(0 if {name} is None else {name})"


ROWS: Rows = {
    "int": [
        (4, int_sum),
        (2, int_product),
        (2, int_quotient),
        (1.5, int_bits),
        (1, int_shift),
        (0.8, int_power),
        (1, int_unary),
        (1.5, int_builtin),
        (1.5, int_item),
        (1, int_choice),
        (0.6, int_walrus),
        (1, int_call),
        (0.5, int_lambda),
        (0.5, int_optional),
    ],
}
"""Makers by kind of value, with weights."""
