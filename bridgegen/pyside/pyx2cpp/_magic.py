"""The cell magic ``%%pyx2cpp`` for IPython and Jupyter."""

import ast
import ctypes
import os
import shlex

from . import _tool
from ._decorator import flags


def register(shell):
    """Give a shell the magic."""
    shell.register_magic_function(lambda line, cell: run_cell(shell.user_ns, line, cell), "cell", "pyx2cpp")


def run_cell(names, line, cell):
    """Compile a cell and run it in a namespace; the value of its last expression is the result.

    Words after ``%%pyx2cpp`` are signatures: ``%%pyx2cpp 'f(float64[:], int)'``.
    """
    tree = ast.parse(cell)
    last = tree.body[-1] if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    text = cell if last is None else _up_to(cell, last)
    filename = os.fspath(_tool.keep_text(cell, "cell"))
    _execute(names, text, filename, tuple(shlex.split(line)))
    if last is None:
        return None
    return eval(compile(ast.Expression(last.value), filename, "eval", dont_inherit=True), names)


def _execute(names, text, filename, signatures):
    if not _tool.disabled():
        try:
            product = _tool.build_text(text, "cell", *flags(signatures))
        except (_tool.CompileError, OSError) as error:
            _tool.complain("this cell", error)
        else:
            run = ctypes.PyDLL(os.fspath(product)).pyx_exec_in
            run.argtypes, run.restype = [ctypes.py_object], ctypes.py_object
            run(names)
            return
    exec(compile(text, filename, "exec", dont_inherit=True), names)


def _up_to(cell, node):
    """The text before a statement; lines stay."""
    lines = cell.encode().split(b"\n")[: node.lineno]
    lines[-1] = lines[-1][: node.col_offset]
    return b"\n".join(lines).decode().rstrip().removesuffix(";") + "\n"
