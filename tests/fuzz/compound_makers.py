"""Statements with blocks: conditions, loops, handlers, patterns, nested functions."""

from .expressions import leaf, make
from .scope import MAX_LOOP_DEPTH, Rows, Scope
from .statements import ERRORS, body, indent, nested


def conditional(scope: Scope) -> list[str]:
    """if, elif, else"""
    lines = [f"if {make(scope, 'bool')}:", *nested(scope)]
    if scope.chance(0.3):
        lines += [f"elif {make(scope, scope.rng.choice(('bool', 'int', 'ints', 'str')))}:", *nested(scope)]
    if scope.chance(0.5):
        lines += ["else:", *nested(scope)]
    return lines


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
        lines += ["else:", *nested(scope, most=3)]
    return lines


def for_items(scope: Scope) -> list[str]:
    """for over lists, enumerate, zip, dicts, sets, arrays, strings, generators"""
    if scope.loop_depth >= MAX_LOOP_DEPTH:
        return conditional(scope)
    a, b = scope.fresh("x"), scope.fresh("y")
    start = scope.rng.randint(-2, 9)
    forms = (
        lambda: ([("int", a)], "{0}", f"{make(scope, 'ints')}[:5]"),
        lambda: ([("float", a)], "{0}", f"{make(scope, 'floats')}[:5]"),
        lambda: ([("int", a), ("float", b)], "{0}, {1}", f"enumerate({make(scope, 'floats')}[:4])"),
        lambda: ([("int", a), ("int", b)], "{0}, {1}", f"enumerate({make(scope, 'ints')}[:4], {start})"),
        lambda: ([("int", a), ("float", b)], "{0}, {1}", f"zip({make(scope, 'ints')}[:4], {make(scope, 'floats')})"),
        lambda: ([("float", a)], "{0}", f"{make(scope, 'farray')}[:5]"),
        lambda: ([("int", a)], "{0}", f"{make(scope, 'iarray')}[:5]"),
        lambda: ([("str", a)], "{0}", f"{make(scope, 'str')}[:4]"),
        lambda: ([("int", a)], "{0}", f"sorted({make(scope, 'set')})[:4]"),
        lambda: ([("int", b)], "_, {0}", f"list({make(scope, 'dict')}.items())[:4]"),
        lambda: ([("int", a)], "{0}", f"reversed({make(scope, 'ints')}[:4])"),
    )
    return _for(scope, *scope.rng.choice(forms)())


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
        lines += ["else:", *nested(scope, most=3)]
    return lines


def try_block(scope: Scope) -> list[str]:
    """try with handlers, else, finally; effects before the error"""
    lines = ["try:", *nested(scope)]
    if scope.chance(0.5):
        lines += indent([_risk(scope)])
    if scope.chance(0.85):
        lines += _handlers(scope)
        if scope.chance(0.3):
            lines += ["else:", *nested(scope, most=3)]
        if scope.chance(0.35):
            lines += ["finally:", *nested(scope, most=3)]
    else:
        lines += ["finally:", *nested(scope, most=3)]
    return lines


def _risk(scope: Scope) -> str:
    """A statement that often raises."""
    forms = (
        f"{scope.prefix}log.append(1 // {make(scope, 'int')})",
        f"{leaf(scope, 'ints')}[{make(scope, 'int')}]",
        f"raise {scope.rng.choice(ERRORS)}({make(scope, 'str')})",
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
    for error in rng.sample((*ERRORS, scope.prefix + "Error"), rng.randint(1, 2)):
        kind = error if scope.chance(0.7) else f"({error}, ArithmeticError)"
        name = scope.fresh("error")
        inside = nested(scope, most=3)
        roll = rng.random()
        if roll < 0.4:
            inside += indent([f"print(type({name}).__name__, {name}.args)"])
        elif roll < 0.5 and not star:
            inside += indent([f"raise RuntimeError({leaf(scope, 'int')}) from {name}"])
        elif roll < 0.58:
            inside += indent(["raise"])
        lines += [f"except{star} {kind} as {name}:", *_without_jumps(inside, star)]
    if scope.chance(0.5) and not star:
        lines += ["except Exception:", *nested(scope, most=3)]
    return lines


def _without_jumps(lines: list[str], star: str) -> list[str]:
    """``except*`` blocks may hold no break, continue or return."""
    if star and any(line.strip().startswith(("break", "continue", "return")) for line in lines):
        return ["    pass"]
    return lines


def with_block(scope: Scope) -> list[str]:
    """with, through the program's own context manager"""
    manager = f"{scope.prefix}Guard({scope.prefix}log, {scope.rng.choice(('True', 'False'))})"
    named = scope.chance(0.5)
    head = f"with {manager} as {scope.fresh('guard')}:" if named else f"with {manager}:"
    inside = nested(scope)
    if scope.chance(0.3):
        inside += indent([_risk(scope)])
    return [head, *inside]


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
        lines += indent([f"case {pattern}:", *nested(scope, most=3)])
    if scope.chance(0.6):
        lines += indent(["case _:", *nested(scope, most=3)])
    return lines


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


ROWS: Rows = {
    "compound": [
        (4, conditional),
        (4, for_range),
        (3, for_items),
        (1.5, for_mutating),
        (2, while_loop),
        (2.5, try_block),
        (0.7, with_block),
        (1, match_block),
        (1.2, closure),
    ],
}
"""Makers by kind of value, with weights."""
