"""Loading one Python source as what each rival makes of it."""

import glob
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
import types

import native

TOOL = os.environ.get("PYX2CPP", os.path.join(native.ROOT, "bin", "pyx2cpp"))


def interpreted(path, name):
    """The module as CPython runs it, under a name of its own."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def extension(path, name):
    """The extension module in a shared object."""
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_file_location(name, path, loader=loader))
    sys.modules[name] = module
    loader.exec_module(module)
    return module


def compiled(path):
    """(module, None) as pyx2cpp builds it, or (None, why not)."""
    if not os.path.exists(TOOL):
        return None, f"{os.path.relpath(TOOL, native.ROOT)} is not built"
    stem = os.path.splitext(os.path.basename(path))[0]
    target = os.path.join(native.BUILD, "pyx2cpp", stem)
    os.makedirs(target, exist_ok=True)
    built = subprocess.run(
        [TOOL, path, "-o", target, "--python", sys.executable], check=False, capture_output=True, text=True
    )
    if built.returncode != 0:
        lines = (built.stderr or built.stdout).strip().splitlines() or ["no message"]
        return None, f"exit status {built.returncode}: {lines[0]}"
    found = glob.glob(os.path.join(target, stem + ".*.so")) or glob.glob(os.path.join(target, stem + ".so"))
    if not found:
        return None, "no extension module was built"
    try:
        return extension(found[0], stem), None
    except ImportError as error:
        return None, f"import failed: {error}"


def jitted(path, name, rewrite=None):
    """The module with every function under numba.njit (so that helpers are called natively), or None without Numba.

    `rewrite` changes the text of the source first.
    """
    try:
        import numba
    except ImportError:
        return None
    if rewrite is not None:
        with open(path, encoding="utf-8") as file:
            text = rewrite(file.read())
        path = os.path.join(native.BUILD, name + ".py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    module = interpreted(path, name)
    for key, value in list(vars(module).items()):
        if isinstance(value, types.FunctionType):
            setattr(module, key, numba.njit(value))
    return module


def numba_function(row, path):
    """(function, prepare) of the row's function under numba.njit, or None without Numba.

    `prepare` turns the arguments into what Numba takes without a conversion per call; a row's `numba_source` is the
    edit that someone who tunes for Numba would make.
    """
    module = jitted(path, "numba_" + row.FUNCTION, getattr(row, "numba_source", None))
    if module is None:
        return None
    prepare = getattr(row, "numba_arguments", lambda *arguments: arguments)
    return getattr(module, row.FUNCTION), prepare
