"""Makes one Python program of the examples of the library table."""

import ast
from dataclasses import dataclass, field


@dataclass
class Case:
    """One row's example as a function: its constants become parameters, or stay when `lifted` is false."""

    name: str
    row: dict
    lifted: bool
    source: str
    args: list = field(default_factory=list)
    kinds: list = field(default_factory=list)  # the types of args by name


class Lift(ast.NodeTransformer):
    """Replaces constants by parameters."""

    def __init__(self):
        self.args = []

    def visit_Constant(self, node):
        if not isinstance(node.value, bool | int | float | str):
            return node
        self.args.append(node.value)
        return ast.copy_location(ast.Name(f"p{len(self.args) - 1}", ast.Load()), node)

    def visit_Call(self, node):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "as_strided":
            return node  # reads what its arguments say, whether the array is as large or not
        return self.generic_visit(node)

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return node


def function(name: str, example: str, lifted: bool, loop: bool = False) -> tuple[str, list]:
    """The text of a function with the example as its body, and the arguments of its call.

    With `loop` the body stands in a loop: a straight function that works on Python objects is left to CPython.
    """
    tree = ast.parse(example.replace("; ", "\n"))
    lift = Lift()
    if lifted:
        tree = lift.visit(tree)
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        tree.body[-1] = ast.Return(last.value)
    body = [f"    {ast.unparse(s)}" for s in tree.body]
    if loop:
        body = ["    for _ in range(1):", *("    " + line for line in body)]
    parameters = ", ".join(f"p{i}: {type(a).__name__}" for i, a in enumerate(lift.args))
    return "\n".join([f"def {name}({parameters}):", *body]), lift.args


def with_python(row: dict) -> bool:
    """Whether the example of a row may have Python inside: the row says so, or works on an object that Python makes."""
    return row["Python"] or row["Sig"].split(",")[0].split(")")[0].endswith(": object")


def cases(rows: list[dict]) -> list[Case]:
    """Both forms of the example of every row that has one."""
    out = []
    for i, row in enumerate(rows):
        if not row["Example"]:
            continue
        for lifted in (False, True):
            name = f"row{i}_{'lifted' if lifted else 'fixed'}"
            source, args = function(name, row["Example"], lifted, with_python(row))
            if lifted and not args:
                continue
            out.append(Case(name, row, lifted, source, args, [type(a).__name__ for a in args]))
    return out


def more(path) -> list[Case]:
    """The further examples of a file, a line each."""
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = {"Name": "example", "Sig": "str range", "Pure": False, "Python": False, "Example": line}
            for lifted in (False, True):
                name = f"more{len(out)}"
                source, args = function(name, line, lifted)
                out.append(Case(name, row, lifted, source, args, [type(a).__name__ for a in args]))
    return out


OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "<", "<=", "==", "!=", ">", ">=", "divmod"]
SCALARS = {"bool": True, "int": 7, "float": 2.5, "np.float64": -2.5, "np.int64": 7, "np.bool_": True}


UNARY = [
    "-x",
    "+x",
    "~x",
    "not x",
    "abs(x)",
    "round(x)",
    "round(x, 1)",
    "int(x)",
    "float(x)",
    "bool(x)",
    "str(x)",
    "repr(x)",
]


def pairs() -> list[Case]:
    """Every operator on every scalar type or pair of them, whatever the table has for it."""
    out = []
    for op in UNARY:
        for a, x in SCALARS.items():
            name = f"pair{len(out)}"
            row = {"Name": "pair", "Sig": "", "Pure": True, "Python": False, "Example": f"{op} of {a}"}
            out.append(Case(name, row, True, f"def {name}(x: {a}):\n    return {op}", [x], [a]))
    for op in OPERATORS:
        for a, x in SCALARS.items():
            for b, y in SCALARS.items():
                name = f"pair{len(out)}"
                row = {"Name": "pair", "Sig": "", "Pure": True, "Python": False, "Example": f"{a} {op} {b}"}
                result = "divmod(x, y)" if op == "divmod" else f"x {op} y"
                source = f"def {name}(x: {a}, y: {b}):\n    return {result}"
                out.append(Case(name, row, True, source, [x, y], [a, b]))
    return out


def text(all_cases: list[Case]) -> str:
    """The whole program."""
    names = "bisect collections copy functools heapq math random scipy.special scipy.stats time".split()
    imports = "\n".join([*(f"import {n}" for n in names), "", "import numpy as np"])
    return "\n\n\n".join([imports, *(c.source for c in all_cases)]) + "\n"
