"""The decorator ``pyx2cpp.compile``."""

import ast
import builtins
import ctypes
import functools
import linecache
import os
from pathlib import Path
from types import CodeType, FunctionType

from . import _tool


def compile(target=None, /, *, sig=()):
    """Compile a function, or every method of a class; also as ``@pyx2cpp.compile(sig="f(float64[:], int)")``.

    The text of the whole file (in a notebook: of the cell) is compiled, so that the functions that it calls are native
    as well; names are looked up in the function's own module, as Python does. Argument types that no signature gives
    are compiled for when they first arrive. Returns the function itself, unchanged, when it can't be compiled.
    """
    signatures = (sig,) if isinstance(sig, str) else tuple(sig)
    if target is None:
        return functools.partial(_compile, signatures=signatures)
    return _compile(target, signatures)


def _compile(target, signatures):
    if _tool.disabled():
        return target
    if isinstance(target, type):
        for name, value in list(vars(target).items()):
            native = _method(value, signatures)
            if native is not value:
                setattr(target, name, native)
        return target
    if not isinstance(target, FunctionType) or type(target) is not FunctionType:
        if getattr(target, "__wrapped__", None) is not None:  # native already, or wrapped by somebody else
            return target
        raise TypeError(f"pyx2cpp.compile takes a Python function or a class, not {type(target).__name__}")
    return _function(target, signatures)


def _method(value, signatures):
    if type(value) is FunctionType:
        return _function(value, signatures)
    if type(value) in (staticmethod, classmethod) and type(value.__func__) is FunctionType:
        native = _function(value.__func__, signatures)
        return value if native is value.__func__ else type(value)(native)
    return value


def _function(function, signatures):
    try:
        unit = _unit(function.__code__.co_filename)
        line = unit.def_line(function.__code__)
        if line and not unit.made(function.__code__):
            raise _tool.CompileError(f"{function.__code__.co_filename} was edited after it was loaded")
        native = unit.library(signatures)(function, line) if line else None
    except (_tool.CompileError, OSError, SyntaxError) as error:
        _tool.complain(f"{function.__qualname__}()", error)
        return function
    return function if native is None else native


class _Unit:
    """The text that a function was made from: a file, or a cell of a notebook."""

    def __init__(self, filename, text):
        self.filename = filename
        self.tree = ast.parse(text, filename)
        self.text = _without_decorator(text, self.tree)
        self.libraries = {}
        self.codes = set()
        _collect(builtins.compile(text, filename, "exec", dont_inherit=True), self.codes)

    def made(self, code):
        """Whether the code object is what the text gives: a file may have been edited since."""
        return code in self.codes

    def def_line(self, code):
        """The line of the def that made a code object, whose own first line is that of the first decorator."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef) and node.name == code.co_name:
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                if first == code.co_firstlineno:
                    return node.lineno
        return None

    def library(self, signatures):
        """``attach(function, line)`` of the compiled text."""
        if signatures not in self.libraries:
            product = _tool.build_text(self.text, _name_of(self.filename), *flags(signatures))
            attach = ctypes.PyDLL(os.fspath(product)).pyx_attach
            attach.argtypes, attach.restype = [ctypes.py_object, ctypes.c_int], ctypes.py_object
            self.libraries[signatures] = attach
        return self.libraries[signatures]


def flags(signatures):
    """Signatures as arguments of the compiler."""
    return [word for text in signatures for word in ("--sig", text)]


def _name_of(filename):
    stem = Path(filename).stem
    return stem if stem.isidentifier() else "cell"


def _collect(code, out):
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            out.add(constant)
            _collect(constant, out)


_units = {}


def _unit(filename):
    """The unit of a file name as code objects have it."""
    lines = linecache.getlines(filename)
    if not lines:
        raise _tool.CompileError(f"the source of {filename} is not available")
    text = "".join(lines)
    known = _units.get(filename)
    if known is None or known[0] != text:
        _units[filename] = known = (text, _Unit(filename, text))
    return known[1]


def _without_decorator(text, tree):
    """The text with the decorator itself blanked out, so that the compiler sees plain functions. Lines stay."""
    lines = text.split("\n")
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", ()):
            if _is_ours(decorator):
                for number in range(decorator.lineno, decorator.end_lineno + 1):
                    lines[number - 1] = ""
    return "\n".join(lines)


def _is_ours(node):
    if isinstance(node, ast.Call):
        node = node.func
    return ast.unparse(node) == "pyx2cpp.compile"
