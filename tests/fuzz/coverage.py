"""Counts the kinds of syntax nodes that the random programs held."""

import ast
from collections import Counter

_NOT_IN_MODULES = {"Expression", "Interactive", "FunctionType", "TypeIgnore"}
_BASES = (ast.stmt, ast.expr, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context, ast.pattern)
_PARTS = {"comprehension", "ExceptHandler", "arguments", "arg", "keyword", "alias", "withitem", "match_case", "Module"}
_RETIRED = {"Num", "Str", "Bytes", "NameConstant", "Ellipsis", "Index", "ExtSlice", "Suite"}
_RETIRED |= {"AugLoad", "AugStore", "Param"}


def wanted() -> set[str]:
    """Every node kind of this Python's grammar that can stand in a module."""
    names = {
        name
        for name, cls in vars(ast).items()
        if isinstance(cls, type) and issubclass(cls, _BASES) and cls not in _BASES
    }
    return (names | _PARTS) - _RETIRED - _NOT_IN_MODULES


def count(tree: ast.AST, into: Counter) -> None:
    """Add a tree's nodes to the counts."""
    into.update(type(node).__name__ for node in ast.walk(tree))


def report(counts: Counter, least: int) -> tuple[str, list[str]]:
    """A line per few node kinds, and the kinds that occurred less than `least` times."""
    names = sorted(wanted())
    missing = [name for name in names if counts[name] < least]
    cells = [f"{name} {counts[name]}" for name in names]
    rows = ["  " + "  ".join(f"{cell:<22}" for cell in cells[i : i + 5]).rstrip() for i in range(0, len(cells), 5)]
    return "\n".join(rows), missing
