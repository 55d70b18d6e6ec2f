"""Makers of statements. Each gives a list of lines, indented relative to where it stands.

Every loop ends: ``for`` loops go over short or bounded iterables, and ``while`` loops burn fuel.
"""

from .expressions import call, constant, leaf, make
from .scope import KINDS, MAX_BLOCK_DEPTH, MAX_LOOP_DEPTH, Scope, Table

TABLE = Table()

_ERRORS = ("ValueError", "ZeroDivisionError", "IndexError", "KeyError", "TypeError", "OverflowError")
_COMMON = ("int", "int", "int", "float", "float", "float", "bool", "str", "ints", "ints", "floats")


def indent(lines: list[str]) -> list[str]:
    """The lines one level further in."""
    return ["    " + line for line in lines]


def statement(scope: Scope) -> list[str]:
    """One random statement; compound ones only above the greatest depth."""
    key = "simple"
    if scope.block_depth < MAX_BLOCK_DEPTH and scope.chance(0.4 - 0.08 * scope.block_depth):
        key = "compound"
    return TABLE.choose(scope.rng, key)(scope)


def body(scope: Scope, least: int = 1, most: int = 4) -> list[str]:
    """A few statements."""
    lines: list[str] = []
    for _ in range(scope.rng.randint(least, most)):
        lines += statement(scope)
    return lines


def _nested(scope: Scope, loop: bool = False, most: int = 4) -> list[str]:
    with scope.block(loop):
        return indent(body(scope, 1, max(1, most - scope.block_depth)))


def _target(scope: Scope, kind: str) -> str:
    """An old or a new name for a value of this kind; counts as assigned from here on."""
    name = scope.assignable(kind)
    if name is None or scope.chance(0.3):
        name = scope.fresh()
    scope.variables[name] = kind
    return name


# --- simple -------------------------------------------------------------------------------------


@TABLE.row("simple", 6)
def assign(scope: Scope) -> list[str]:
    """name = value"""
    kind = scope.rng.choice(_COMMON if scope.chance(0.75) else KINDS)
    value = make(scope, kind)
    return [f"{_target(scope, kind)} = {value}"]


@TABLE.row("simple", 1)
def assign_alias(scope: Scope) -> list[str]:
    """A second name for a container"""
    kind = scope.rng.choice(("ints", "floats", "mixed", "dict", "farray", "matrix"))
    name = scope.pick(kind)
    if name is None:
        return assign(scope)
    other = scope.fresh("alias")
    scope.variables[other] = kind
    return [f"{other} = {name}"]


@TABLE.row("simple", 1)
def retype(scope: Scope) -> list[str]:
    """A name changes its type: int to float, to None, to a huge int"""
    name = scope.assignable("int")
    if name is None:
        return assign(scope)
    kind = scope.rng.choice(("float", "optional", "bool"))
    value = make(scope, kind)
    scope.variables[name] = kind
    return [f"{name} = {value}"]


@TABLE.row("simple", 4)
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


@TABLE.row("simple", 0.7)
def annotated(scope: Scope) -> list[str]:
    """name: type = value, sometimes without a value or with a type that is not true"""
    kind = scope.rng.choice(("int", "float", "bool", "str"))
    if scope.chance(0.1):
        return [f"{scope.fresh('bare')}: int"]
    said = kind if scope.chance(0.8) else "object"
    value = make(scope, kind)
    return [f"{_target(scope, kind)}: {said} = {value}"]


@TABLE.row("simple", 1.5)
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


@TABLE.row("simple", 3)
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


@TABLE.row("simple", 3)
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


@TABLE.row("simple", 2)
def show(scope: Scope) -> list[str]:
    """print of one or more values"""
    kinds = scope.rng.choices(("int", "float", "bool", "str", "ints", "floats", "pair", "optional"), k=scope.rng.randint(1, 3))
    extra = scope.rng.choice(("", "", "", ', sep="-"', ', end=";\\n"'))
    return [f"print({', '.join(make(scope, kind) for kind in kinds)}{extra})"]


@TABLE.row("simple", 1)
def log(scope: Scope) -> list[str]:
    """An effect on the program's global list"""
    return [f"{scope.prefix}log.append({make(scope, scope.rng.choice(('int', 'float', 'str', 'ints')))})"]


@TABLE.row("simple", 0.8)
def global_store(scope: Scope) -> list[str]:
    """A global is rebound"""
    if not scope.globals:
        return log(scope)
    name = scope.rng.choice(list(scope.globals))
    kind = scope.globals[name]
    if kind == "int" and name in scope.declared_global:
        return [f"{name} = {name} + {make(scope, 'int')}"]
    return [f"{scope.prefix}log.append({name})"]


@TABLE.row("simple", 0.5)
def delete(scope: Scope) -> list[str]:
    """del of a name, which is rarely used again"""
    name = scope.assignable("int")
    if name is None or scope.loop_depth or scope.block_depth:
        return assign(scope)
    if scope.chance(0.9):
        scope.variables.pop(name)
    return [f"del {name}"]


@TABLE.row("simple", 0.7)
def expression(scope: Scope) -> list[str]:
    """An expression or a call for its effect only, or nothing at all"""
    if scope.chance(0.15):
        return ["pass"]
    return [call(scope, scope.rng.choice(("int", "float")), 1) or make(scope, "int")]


@TABLE.row("simple", 0.4)
def importing(scope: Scope) -> list[str]:
    """An import inside a function"""
    name = scope.fresh("sq")
    value = f"{name}(abs({make(scope, 'float')}))"
    return [f"from math import sqrt as {name}", f"{_target(scope, 'float')} = {value}"]


@TABLE.row("simple", 0.7)
def leave_loop(scope: Scope) -> list[str]:
    """if condition: break or continue"""
    if not scope.loop_depth:
        return check(scope)
    word = scope.rng.choice(("break", "continue"))
    return [f"if {make(scope, 'bool')}:", f"    {word}"]


@TABLE.row("simple", 0.6)
def check(scope: Scope) -> list[str]:
    """assert, raise behind a condition, return behind a condition"""
    condition = make(scope, "bool")
    roll = scope.rng.random()
    if roll < 0.3:
        return [f"assert {condition} or {leaf(scope, 'int')} != 3, {make(scope, 'str')}"]
    if roll < 0.6:
        error = scope.rng.choice(_ERRORS)
        return [f"if {condition} and {make(scope, 'bool')}:", f"    raise {error}({make(scope, 'int')}, 'raised')"]
    if roll < 0.7:
        return [f"if {condition} and {make(scope, 'bool')}:", f"    raise {scope.prefix}Error({make(scope, 'int')})"]
    return [f"if {condition} and {make(scope, 'bool')}:", f"    return {make(scope, scope.rng.choice(_COMMON))}"]


# --- compound -----------------------------------------------------------------------------------


@TABLE.row("compound", 4)
def conditional(scope: Scope) -> list[str]:
    """if, elif, else"""
    lines = [f"if {make(scope, 'bool')}:", *_nested(scope)]
    if scope.chance(0.3):
        lines += [f"elif {make(scope, scope.rng.choice(('bool', 'int', 'ints', 'str')))}:", *_nested(scope)]
    if scope.chance(0.5):
        lines += ["else:", *_nested(scope)]
    return lines


@TABLE.row("compound", 4)
def for_range(scope: Scope) -> list[str]:
    """for i in range(...), with else and a rebound loop variable now and then"""
    if scope.loop_depth >= MAX_LOOP_DEPTH:
        return conditional(scope)
    rng = scope.rng
    bound = rng.choice((str(rng.randint(0, 5)), f"min(5, {make(scope, 'int')})", f"min(4, len({leaf(scope, 'ints')}))"))
    forms = (f"range({bound})", f"range({rng.randint(-2, 2)}, {bound})", f"range(5, {rng.randint(-1, 4)}, -2)")
    edge = "range(2**63 - 3, 2**63 + 1)"
    iterable = edge if scope.chance(0.03) else rng.choice(forms)
    return _for(scope, [("int", scope.fresh("i"))], "{0}", iterable)


def _for(scope: Scope, targets: list[tuple[str, str]], pattern: str, iterable: str) -> list[str]:
    names = [name for _, name in targets]
    with scope.block(loop=True):
        scope.variables.update({name: kind for kind, name in targets})
        inside = indent(body(scope, 1, 2))
    lines = [f"for {pattern.format(*names)} in {iterable}:", *inside]
    if scope.chance(0.15):
        lines += ["else:", *_nested(scope, most=3)]
    return lines


@TABLE.row("compound", 3)
def for_items(scope: Scope) -> list[str]:
    """for over lists, enumerate, zip, dicts, sets, arrays, strings, generators"""
    if scope.loop_depth >= MAX_LOOP_DEPTH:
        return conditional(scope)
    a, b = scope.fresh("x"), scope.fresh("y")
    forms = (
        lambda: ([("int", a)], "{0}", f"{make(scope, 'ints')}[:5]"),
        lambda: ([("float", a)], "{0}", f"{make(scope, 'floats')}[:5]"),
        lambda: ([("int", a), ("float", b)], "{0}, {1}", f"enumerate({make(scope, 'floats')}[:4])"),
        lambda: ([("int", a), ("int", b)], "{0}, {1}", f"enumerate({make(scope, 'ints')}[:4], {scope.rng.randint(-2, 9)})"),
        lambda: ([("int", a), ("float", b)], "{0}, {1}", f"zip({make(scope, 'ints')}[:4], {make(scope, 'floats')})"),
        lambda: ([("float", a)], "{0}", f"{make(scope, 'farray')}[:5]"),
        lambda: ([("int", a)], "{0}", f"{make(scope, 'iarray')}[:5]"),
        lambda: ([("str", a)], "{0}", f"{make(scope, 'str')}[:4]"),
        lambda: ([("int", a)], "{0}", f"sorted({make(scope, 'set')})[:4]"),
        lambda: ([("int", b)], "_, {0}", f"list({make(scope, 'dict')}.items())[:4]"),
        lambda: ([("int", a)], "{0}", f"reversed({make(scope, 'ints')}[:4])"),
    )
    return _for(scope, *scope.rng.choice(forms)())


@TABLE.row("compound", 1.5)
def for_mutating(scope: Scope) -> list[str]:
    """A list or dict is changed while the loop goes over it"""
    if scope.loop_depth >= MAX_LOOP_DEPTH:
        return conditional(scope)
    name = scope.pick("ints")
    if name is None or name in scope.protected:
        return for_items(scope)
    variable = scope.fresh("x")
    change = scope.rng.choice(
        (
            f"if len({name}) < 9: {name}.append({variable})",
            f"if {name}: {name}.pop()",
            f"{name}[-1] = {make(scope, 'int')}",
            f"if {variable} in {name}: {name}.remove({variable})",
            f"{name}[0:1] = []",
            f"if len({name}) < 9: {name}.insert(0, {variable}); {name}[3:] = []",
        )
    )
    with scope.block(loop=True):
        scope.variables[variable] = "int"
        scope.variables.pop(name)
        inside = indent([change, *body(scope, 0, 2)])
    return [f"{name}[6:] = []", f"for {variable} in {name}:", *inside]


@TABLE.row("compound", 2)
def while_loop(scope: Scope) -> list[str]:
    """while with fuel, else, and a condition that may assign"""
    if scope.loop_depth >= MAX_LOOP_DEPTH:
        return conditional(scope)
    fuel = scope.fresh("fuel")
    condition = make(scope, "bool")
    with scope.block(loop=True):
        inside = indent([f"{fuel} -= 1", *body(scope, 1, 3)])
    lines = [f"{fuel} = {scope.rng.randint(1, 5)}", f"while {fuel} > 0 and {condition}:", *inside]
    if scope.chance(0.2):
        lines += ["else:", *_nested(scope, most=3)]
    return lines


@TABLE.row("compound", 2.5)
def try_block(scope: Scope) -> list[str]:
    """try with handlers, else, finally; effects before the error"""
    lines = ["try:", *_nested(scope)]
    if scope.chance(0.5):
        lines += indent([_risk(scope)])
    if scope.chance(0.85):
        lines += _handlers(scope)
        if scope.chance(0.3):
            lines += ["else:", *_nested(scope, most=3)]
        if scope.chance(0.35):
            lines += ["finally:", *_nested(scope, most=3)]
    else:
        lines += ["finally:", *_nested(scope, most=3)]
    return lines


def _risk(scope: Scope) -> str:
    """A statement that often raises."""
    forms = (
        f"{scope.prefix}log.append(1 // {make(scope, 'int')})",
        f"{leaf(scope, 'ints')}[{make(scope, 'int')}]",
        f"raise {scope.rng.choice(_ERRORS)}({make(scope, 'str')})",
        f"raise {scope.prefix}Error({make(scope, 'int')})",
        f"math.sqrt({make(scope, 'float')})",
        f"int({make(scope, 'str')})",
        f"{leaf(scope, 'dict')}[{make(scope, 'int')}]",
    )
    return scope.rng.choice(forms)


def _handlers(scope: Scope) -> list[str]:
    rng = scope.rng
    star = "*" if scope.chance(0.05) else ""
    lines: list[str] = []
    for error in rng.sample((*_ERRORS, scope.prefix + "Error"), rng.randint(1, 2)):
        kind = error if scope.chance(0.7) else f"({error}, ArithmeticError)"
        name = scope.fresh("error")
        inside = _nested(scope, most=3)
        roll = rng.random()
        if roll < 0.4:
            inside += indent([f"print(type({name}).__name__, {name}.args)"])
        elif roll < 0.5 and not star:
            inside += indent([f"raise RuntimeError({leaf(scope, 'int')}) from {name}"])
        elif roll < 0.58:
            inside += indent(["raise"])
        lines += [f"except{star} {kind} as {name}:", *_without_jumps(inside, star)]
    if scope.chance(0.5) and not star:
        lines += ["except Exception:", *_nested(scope, most=3)]
    return lines


def _without_jumps(lines: list[str], star: str) -> list[str]:
    """``except*`` blocks may hold no break, continue or return."""
    if star and any(line.strip().startswith(("break", "continue", "return")) for line in lines):
        return ["    pass"]
    return lines


@TABLE.row("compound", 0.7)
def with_block(scope: Scope) -> list[str]:
    """with, through the program's own context manager"""
    manager = f"{scope.prefix}Guard({scope.prefix}log, {scope.rng.choice(('True', 'False'))})"
    named = scope.chance(0.5)
    head = f"with {manager} as {scope.fresh('guard')}:" if named else f"with {manager}:"
    inside = _nested(scope)
    if scope.chance(0.3):
        inside += indent([_risk(scope)])
    return [head, *inside]


@TABLE.row("compound", 1)
def match_block(scope: Scope) -> list[str]:
    """match with patterns of every sort"""
    rng = scope.rng
    subject = make(scope, rng.choice(("int", "ints", "mixed", "dict", "float", "str", "optional", "pair")))
    if scope.chance(0.25):
        subject = f"{scope.prefix}Point({make(scope, 'int')}, {leaf(scope, 'float')})"
    a, b = scope.fresh("m"), scope.fresh("m")
    patterns = [
        "0 | 1 | -2",
        "None",
        "True",
        f"int({a}) if {leaf(scope, 'int')} > 2",
        f"[{a}, {b}]",
        f"[{a}, *_, {b}]",
        f"[0, *{a}]",
        f"{{1: {a}, **{b}}}",
        f"{scope.prefix}Point(x=0, y={a})",
        f"{scope.prefix}Point({a}, _)",
        f"(1 | 2.5) as {a}",
        "'abc'",
        f"float({a})",
        "math.inf",
    ]
    lines = [f"match {subject}:"]
    for pattern in rng.sample(patterns, rng.randint(2, 4)):
        lines += indent([f"case {pattern}:", *_nested(scope, most=3)])
    if scope.chance(0.6):
        lines += indent(["case _:", *_nested(scope, most=3)])
    return lines


@TABLE.row("compound", 1.2)
def closure(scope: Scope) -> list[str]:
    """A nested function that reads and rebinds variables of this one, and calls of it"""
    if scope.loop_depth > 1:
        return conditional(scope)
    name = scope.fresh("inner")
    shared = scope.assignable("int")
    parameter = scope.fresh("p")
    inside = scope.inner()
    inside.block_depth = scope.block_depth + 1
    inside.variables = {n: k for n, k in scope.variables.items() if k in ("ints", "floats", "int")}
    inside.protected = set(inside.variables)
    inside.variables[parameter] = "int"
    head = []
    if shared is not None:
        head = [f"nonlocal {shared}", f"{shared} += {parameter}"]
    lines = [*head, *body(inside, 1, 2), f"return {make(inside, 'int')}"]
    result = scope.fresh()
    use = f"{result} = {name}({make(scope, 'int')}) + {name}({scope.rng.randint(0, 3)})"
    scope.variables[result] = "int"
    return [f"def {name}({parameter}=1):", *indent(lines), use]
