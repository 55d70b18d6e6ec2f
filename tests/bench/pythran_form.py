"""Array kernels as Pythran compiles them: one module per kernel, since it refuses a module for one function of it.

Pythran wants an older setuptools than the tests, so it has an environment of its own below build/bench.
"""

import ast
import functools
import os
import subprocess
import sys

import modules
import native
import numpy as np

VERSION = "0.19.0"
FLAGS = ["-O3", "-march=native", "-ffp-contract=off", "-DUSE_XSIMD"]


@functools.cache
def interpreter():
    """The interpreter that has Pythran, made when it is not there, or None where it can't be."""
    folder = os.path.join(native.BUILD, f"pythran-{VERSION}")
    python = os.path.join(folder, "bin", "python")
    there = os.path.exists(python)
    if there and subprocess.run([python, "-c", "import pythran"], check=False, capture_output=True).returncode == 0:
        return python
    wanted = [f"pythran=={VERSION}", f"numpy=={np.__version__}"]
    make = [sys.executable, "-m", "venv", "--clear", folder]
    fill = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
    if all(subprocess.run(command, check=False).returncode == 0 for command in (make, fill)):
        return python
    return None


def type_of(value):
    """An argument's type in Pythran's words."""
    if isinstance(value, np.ndarray):
        return f"{value.dtype.name}[{','.join(':' * value.ndim)}]"
    return type(value).__name__


def alone(path, name):
    """The source of one function, with the imports and the functions that it calls."""
    with open(path, encoding="utf-8") as file:
        body = ast.parse(file.read()).body
    functions = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
    needed, open_ones = set(), [name]
    while open_ones:
        one = open_ones.pop()
        if one in functions and one not in needed:
            needed.add(one)
            open_ones += [node.id for node in ast.walk(functions[one]) if isinstance(node, ast.Name)]
    kept = [n for n in body if isinstance(n, ast.Import) or getattr(n, "name", None) in needed]
    return "\n\n".join(map(ast.unparse, kept)) + "\n"


def compiled(path, name, arguments):
    """The function under Pythran, or None where it does not compile it."""
    form = os.path.splitext(os.path.basename(path))[0]
    stem = f"pythran_{form}_{name}"
    folder = os.path.join(native.BUILD, "pythran")
    os.makedirs(folder, exist_ok=True)
    source, target = os.path.join(folder, stem + ".py"), os.path.join(folder, stem + ".so")
    text = f"# pythran export {name}({', '.join(map(type_of, arguments))})\n{alone(path, name)}"
    if not os.path.exists(target) or not os.path.exists(source) or open(source, encoding="utf-8").read() != text:
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        environment = {**os.environ, "CXX": native.compiler(), "CC": native.compiler().replace("++", "")}
        command = [interpreter(), "-m", "pythran.run", *FLAGS, source, "-o", target]
        if subprocess.run(command, check=False, capture_output=True, env=environment).returncode != 0:
            print(f"Pythran does not compile {form}.{name}", file=sys.stderr)
            return None
    return getattr(modules.extension(target, stem), name)
