"""Statements on one line, or of a condition and one line."""

from .expressions import call, constant, leaf, make
from .scope import KINDS, Rows, Scope
from .statements import COMMON, ERRORS, target


def assign(scope: Scope) -> list[str]:
    """name = value"""
    kind = scope.rng.choice(COMMON if scope.chance(0.75) else KINDS)
    value = make(scope, kind)
    return [f"{target(scope, kind)} = {value}"]


def assign_alias(scope: Scope) -> list[str]:
    """A second name for a container"""
    kind = scope.rng.choice(("ints", "floats", "mixed", "dict", "farray", "matrix"))
    name = scope.pick(kind)
    if name is None:
        return assign(scope)
    other = scope.fresh("alias")
    scope.variables[other] = kind
    return [f"{other} = {name}"]


def retype(scope: Scope) -> list[str]:
    """A name changes its type: int to float, to None, to a huge int"""
    name = scope.assignable("int")
    if name is None:
        return assign(scope)
    kind = scope.rng.choice(("float", "optional", "bool"))
    value = make(scope, kind)
    scope.variables[name] = kind
    return [f"{name} = {value}"]


def augmented(scope: Scope) -> list[str]:
    """name += value, and the other operators"""
    kind = scope.rng.choice(("int", "int", "float", "str"))
    name = scope.assignable(kind)
    if name is None:
        return assign(scope)
    if kind == "str":
        return [f"{name} += {make(scope, 'str')}", f"{name} = {name}[-20:]"]
    if kind == "int":
        operator = scope.rng.choice(("+=", "-=", "+=", "*=", "//=", "%=", "<<=", ">>=", "&=", "|=", "^=", "**="))
        small = {"*=": "3", "**=": "2", "<<=": "3", ">>=": "2", "//=": "7", "%=": "1000"}
        value = small.get(operator) or make(scope, "int")
        before = [f"{name} %= 1000"] if operator == "**=" else []
        return [*before, f"{name} {operator} {value}"]
    return [f"{name} {scope.rng.choice(('+=', '-=', '*=', '/=', '%='))} {make(scope, 'float')}"]


def annotated(scope: Scope) -> list[str]:
    """name: type = value, sometimes without a value or with a type that is not true"""
    kind = scope.rng.choice(("int", "float", "bool", "str"))
    if scope.chance(0.1):
        return [f"{scope.fresh('bare')}: int"]
    said = kind if scope.chance(0.8) else "object"
    value = make(scope, kind)
    return [f"{target(scope, kind)}: {said} = {value}"]


def unpack(scope: Scope) -> list[str]:
    """a, b = b, a; first, *rest = list; chained assignment"""
    rng = scope.rng
    ints = [name for name in scope.names("int") if name not in scope.protected]
    roll = rng.random()
    if len(ints) > 1 and roll < 0.4:
        a, b = rng.sample(ints, 2)
        return [f"{a}, {b} = {b}, {make(scope, 'int')}"]
    if roll < 0.6:
        value = make(scope, "ints")
        first, rest = scope.fresh(), scope.fresh()
        scope.variables.update({first: "int", rest: "ints"})
        return [f"{first}, *{rest} = [{constant(scope, 'int')}, *{value}]"]
    if roll < 0.8:
        value = make(scope, "pair")
        a, b = scope.fresh(), scope.fresh()
        scope.variables.update({a: "int", b: "float"})
        return [f"({a}, {b}) = {value}"]
    value = make(scope, "ints")
    a, b = scope.fresh(), scope.fresh()
    scope.variables.update({a: "ints", b: "ints"})
    return [f"{a} = {b} = {value}"]


def list_method(scope: Scope) -> list[str]:
    """append, insert, pop, remove, extend, reverse, sort, clear on a list"""
    kind = scope.rng.choice(("ints", "ints", "floats", "mixed"))
    name = scope.pick(kind)
    if name is None:
        return assign(scope)
    item = make(scope, {"ints": "int", "floats": "float", "mixed": "str"}[kind])
    forms = (
        f"{name}.append({item})",
        f"{name}.append({item})",
        f"{name}.insert({scope.rng.choice((0, -1, 1, 99))}, {item})",
        f"{name}.extend({make(scope, kind)}[:3])",
        f"{name}.reverse()",
        f"{name}[:] = {name}[:6]",
    )
    risky = (f"{name}.pop()", f"{name}.remove({item})", f"{name}.pop(0)", f"{name}.sort()", f"del {name}[0]")
    if scope.chance(0.3):
        return [f"if {name}:", f"    {scope.rng.choice(risky)}"] if scope.chance(0.8) else [scope.rng.choice(risky)]
    return [scope.rng.choice(forms)]


def store_item(scope: Scope) -> list[str]:
    """values[i] = value, array[i] += value, d[k] = value, slice stores"""
    rng = scope.rng
    kind = rng.choice(("ints", "floats", "farray", "farray", "iarray", "barray", "matrix", "dict", "mixed"))
    name = scope.pick(kind)
    if name is None:
        return assign(scope)
    items = {"ints": "int", "iarray": "int", "barray": "bool", "dict": "int", "mixed": "optional"}
    value = make(scope, items.get(kind, "float"))
    index = rng.choice(("0", "-1", "1", f"{make(scope, 'int')} % 3"))
    if kind == "dict":
        return [f"{name}[{index}] = {value}"]
    if kind == "matrix":
        place = rng.choice((f"{index}, 0", "0, -1", "0", ":, 0"))
        return [f"{name}[{place}] {rng.choice(('=', '+='))} {value}"]
    if kind.endswith("s") and scope.chance(0.2):
        return [f"{name}[{rng.choice(('1:2', ':1', '5:', '1:1'))}] = {make(scope, kind)}[:3]"]
    if kind == "farray" and scope.chance(0.3):
        return [f"{name}[{rng.choice(('1:', ':-1', '::2'))}] = {value}"]
    operator = "=" if kind in ("barray", "mixed") else rng.choice(("=", "=", "+=", "*="))
    if operator == "*=" and kind == "ints":
        value = "3"
    store = f"{name}[{index}] {operator} {value}"
    return [f"if len({name}) > 2:", f"    {store}"] if scope.chance(0.8) else [store]


def show(scope: Scope) -> list[str]:
    """print of one or more values"""
    shown = ("int", "float", "bool", "str", "ints", "floats", "pair", "optional")
    kinds = scope.rng.choices(shown, k=scope.rng.randint(1, 3))
    extra = scope.rng.choice(("", "", "", ', sep="-"', ', end=";\\n"'))
    return [f"print({', '.join(make(scope, kind) for kind in kinds)}{extra})"]


def log(scope: Scope) -> list[str]:
    """An effect on the program's global list"""
    return [f"{scope.prefix}log.append({make(scope, scope.rng.choice(('int', 'float', 'str', 'ints')))})"]


def global_store(scope: Scope) -> list[str]:
    """A global is rebound"""
    if not scope.globals:
        return log(scope)
    name = scope.rng.choice(list(scope.globals))
    kind = scope.globals[name]
    if kind == "int" and name in scope.declared_global:
        return [f"{name} = {name} + {make(scope, 'int')}"]
    return [f"{scope.prefix}log.append({name})"]


def delete(scope: Scope) -> list[str]:
    """del of a name, which is rarely used again"""
    name = scope.assignable("int")
    if name is None or scope.loop_depth or scope.block_depth:
        return assign(scope)
    if scope.chance(0.9):
        scope.variables.pop(name)
    return [f"del {name}"]


def expression(scope: Scope) -> list[str]:
    """An expression or a call for its effect only, or nothing at all"""
    if scope.chance(0.15):
        return ["pass"]
    return [call(scope, scope.rng.choice(("int", "float")), 1) or make(scope, "int")]


def importing(scope: Scope) -> list[str]:
    """An import inside a function"""
    name = scope.fresh("sq")
    value = f"{name}(abs({make(scope, 'float')}))"
    return [f"from math import sqrt as {name}", f"{target(scope, 'float')} = {value}"]


def leave_loop(scope: Scope) -> list[str]:
    """if condition: break or continue"""
    if not scope.loop_depth:
        return check(scope)
    word = scope.rng.choice(("break", "continue"))
    return [f"if {make(scope, 'bool')}:", f"    {word}"]


def check(scope: Scope) -> list[str]:
    """assert, raise behind a condition, return behind a condition"""
    condition = make(scope, "bool")
    roll = scope.rng.random()
    if roll < 0.3:
        return [f"assert {condition} or {leaf(scope, 'int')} != 3, {make(scope, 'str')}"]
    if roll < 0.6:
        error = scope.rng.choice(ERRORS)
        return [f"if {condition} and {make(scope, 'bool')}:", f"    raise {error}({make(scope, 'int')}, 'raised')"]
    if roll < 0.7:
        return [f"if {condition} and {make(scope, 'bool')}:", f"    raise {scope.prefix}Error({make(scope, 'int')})"]
    return [f"if {condition} and {make(scope, 'bool')}:", f"    return {make(scope, scope.rng.choice(COMMON))}"]


ROWS: Rows = {
    "simple": [
        (6, assign),
        (1, assign_alias),
        (1, retype),
        (4, augmented),
        (0.7, annotated),
        (1.5, unpack),
        (3, list_method),
        (3, store_item),
        (2, show),
        (1, log),
        (0.8, global_store),
        (0.5, delete),
        (0.7, expression),
        (0.4, importing),
        (0.7, leave_loop),
        (0.6, check),
    ],
}
"""Makers by kind of value, with weights."""
