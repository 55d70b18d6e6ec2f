"""Statements: each is a list of lines, indented relative to where it stands.

Every loop ends: ``for`` loops go over short or bounded iterables, and ``while`` loops burn fuel.
"""

from .scope import MAX_BLOCK_DEPTH, Scope

ERRORS = ("ValueError", "ZeroDivisionError", "IndexError", "KeyError", "TypeError", "OverflowError")
COMMON = ("int", "int", "int", "float", "float", "float", "bool", "str", "ints", "ints", "floats")


def indent(lines: list[str]) -> list[str]:
    """The lines one level further in."""
    return ["    " + line for line in lines]


def statement(scope: Scope) -> list[str]:
    """One random statement; compound ones only above the greatest depth."""
    key = "simple"
    if scope.block_depth < MAX_BLOCK_DEPTH and scope.chance(0.4 - 0.08 * scope.block_depth):
        key = "compound"
    return scope.statements.choose(scope.rng, key)(scope)


def body(scope: Scope, least: int = 1, most: int = 4) -> list[str]:
    """A few statements."""
    lines: list[str] = []
    for _ in range(scope.rng.randint(least, most)):
        lines += statement(scope)
    return lines


def nested(scope: Scope, loop: bool = False, most: int = 4) -> list[str]:
    with scope.block(loop):
        return indent(body(scope, 1, max(1, most - scope.block_depth)))


def target(scope: Scope, kind: str) -> str:
    """An old or a new name for a value of this kind; counts as assigned from here on."""
    name = scope.assignable(kind)
    if name is None or scope.chance(0.3):
        name = scope.fresh()
    scope.variables[name] = kind
    return name
