"""Random programs whose functions stay with CPython, so that their loops are specialised by themselves."""

import ast

from fuzz import programs

_LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def generate(seed: int) -> programs.Sample:
    """The program of a seed; ``eval`` keeps every function that loops from having a native version."""
    sample = programs.generate(seed)
    return programs.Sample(seed, _left_to_cpython(sample.lines), sample.calls)


def _left_to_cpython(lines: list[str]) -> list[str]:
    functions = [node for node in ast.walk(ast.parse("\n".join(lines))) if isinstance(node, ast.FunctionDef)]
    places = set()
    for function in functions:
        first = function.body[0]
        line = min([first.lineno, *(d.lineno for d in getattr(first, "decorator_list", []))])
        if line > function.lineno and any(isinstance(node, _LOOPS) for node in ast.walk(function)):
            places.add((line - 1, first.col_offset))
    out = list(lines)
    for line, column in sorted(places, reverse=True):
        out.insert(line, " " * column + 'eval("0")')
    return out
