"""Reads the programs of a folder, whatever convention says what to run in them.

runas    ``#runas call`` comments (Pythran's test cases); the export comments are taken out, and what they
         say of the parameters goes to the compiler as signatures
doctest  examples in docstrings; each becomes a step, compared with CPython, not with the text
main     everything else: run as ``__main__``, and ``test_all()`` called after an import if there is one
"""

import ast
import doctest
import re
import textwrap
from pathlib import Path

from compare.program import Program, Step

from .exports import read_exports

_RUNAS = re.compile(r"^#\s*runas\s+(.*)$", re.MULTILINE)
_EXPORT = re.compile(r"^\s*#\s*(?:pythran|runas|bench)\b.*$", re.MULTILINE)


def read_folder(folder: Path, pattern: str = "**/*.py") -> list[Program]:
    """The programs below a folder that CPython can parse."""
    programs = []
    for path in sorted(folder.glob(pattern)):
        if path.name == "__init__.py" or not path.is_file():
            continue
        try:
            source = path.read_text(encoding="utf-8")
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            continue
        program = _classify(path, source, tree)
        program.flags += _signatures(source, tree)
        programs.append(program)
    return programs


def link_imports(program: Program, home: Path) -> None:
    """Put links to what a program imports from its own folders beside the copy that is compiled."""
    names = set()
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    for folder in program.search:
        for found in [path for name in names for path in (folder / name, folder / f"{name}.py") if path.exists()]:
            link = home / found.name
            if not link.exists():
                link.symlink_to(found)


def _signatures(source: str, tree: ast.Module) -> list[str]:
    """Flags for the export comments of functions that are there; parameters left out have their defaults' types."""
    functions = {node.name: node.args for node in tree.body if isinstance(node, ast.FunctionDef)}
    flags = []
    for name, types in read_exports(source):
        if name not in functions:
            continue
        arguments = functions[name]
        defaults = [getattr(d, "value", None) for d in arguments.defaults]
        left = len(arguments.args) - len(types)
        kinds = [type(value) for value in defaults[len(defaults) - left :]]
        types += [kind.__name__ for kind in kinds if kind in (int, float, bool, str)]
        if len(types) == len(arguments.args):
            flags += ["--sig", f"{name}({', '.join(types)})"]
    return flags


def _classify(path: Path, source: str, tree: ast.Module) -> Program:
    calls = _RUNAS.findall(source)
    if calls:
        return Program(path, _EXPORT.sub("", source), _runas_steps(calls), variants=("closed",))
    if ">>>" in source:
        return _doctest_program(path, source, _doctest_steps(tree))
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    steps = [Step("call", 1, "test_all()")] if "test_all" in names else []
    return Program(path, source, steps, variants=("open", "main"))


def _doctest_program(path: Path, source: str, steps: list[Step]) -> Program:
    """With the examples in a main block, which tells the types of the arguments, unless one is no Python."""
    lines = [textwrap.indent(step.text.rstrip("\n"), "    ") for step in steps]
    closed = "\n".join([source.rstrip("\n"), "", 'if __name__ == "__main__":', *lines, ""])
    try:
        ast.parse(closed)
    except (SyntaxError, ValueError):
        closed = source
    return Program(path, closed, steps, variants=("open",))


def _runas_steps(calls: list[str]) -> list[Step]:
    """``import numpy; f(numpy.ones(3))``: all but the last statement is set-up."""
    steps = []
    for number, text in enumerate(calls, 1):
        try:
            body = ast.parse(text.strip()).body
        except SyntaxError:
            continue
        *before, last = body
        if before:
            steps.append(Step("setup", number, "\n".join(ast.unparse(node) for node in before)))
        kind = "call" if isinstance(last, ast.Expr) else "setup"
        steps.append(Step(kind, number, ast.unparse(last)))
    return steps


def _doctest_steps(tree: ast.Module) -> list[Step]:
    parser = doctest.DocTestParser()
    documented = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    steps = []
    for node in ast.walk(tree):
        if not isinstance(node, documented):
            continue
        try:
            examples = parser.get_examples(ast.get_docstring(node) or "")
        except ValueError:
            continue
        first = node.body[0].lineno if node.body else 1
        steps += [_example_step(example.source, first + example.lineno) for example in examples]
    return steps


def _example_step(source: str, line: int) -> Step:
    try:
        tree = ast.parse(source.strip(), "<example>", "eval")
    except SyntaxError:
        return Step("setup", line, source)
    return Step("call", line, ast.unparse(tree))  # without its comments
