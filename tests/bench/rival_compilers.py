"""Other compilers of ordinary Python, mypyc and Cython: each compiles the same file, once, into build/."""

import glob
import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import sys

import modules
import native

PACKAGES = {"mypyc": "mypy", "cython": "Cython"}


def command(rival, source):
    """What builds an extension module beside its source."""
    if rival == "mypyc":
        return [sys.executable, "-m", "mypyc", source]
    return [sys.executable, "-m", "Cython.Build.Cythonize", "-3", "-i", "-k", source]


def environment():
    """The C compiler and flags that the others get as well."""
    compiler = native.compiler().replace("++", "")
    flags = " ".join(flag for flag in native.FLAGS if not flag.startswith("-std") and flag != "-shared")
    flags += " -w"  # mypyc makes errors of warnings, and -march=native has one
    return os.environ | {"CC": compiler, "LDSHARED": compiler + " -shared", "CFLAGS": flags, "MYPYC_OPT_LEVEL": "3"}


def build(rival, path):
    """The path of the extension module that a rival makes of a source, or None if it does not."""
    try:
        version = importlib.metadata.version(PACKAGES[rival])
    except importlib.metadata.PackageNotFoundError:
        return None
    decided_by = f"{version} {sys.version} {environment()['CFLAGS']}"
    with open(path, "rb") as file:
        key = hashlib.sha256(file.read() + decided_by.encode()).hexdigest()[:16]
    name = os.path.splitext(os.path.basename(path))[0]
    folder = os.path.join(native.BUILD, rival, f"{name}-{key}")
    log = os.path.join(folder, "log")
    if not os.path.exists(log):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        shutil.copy(path, folder)
        done = subprocess.run(
            command(rival, name + ".py"), check=False, cwd=folder, env=environment(), capture_output=True, text=True
        )
        with open(log, "w", encoding="utf-8") as file:
            file.write(done.stdout + done.stderr)
    found = glob.glob(os.path.join(folder, name + ".*.so"))
    return found[0] if found else None


def compiled(rival, path):
    """The module as a rival compiles it, or None."""
    found = build(rival, path)
    if found is None:
        return None
    try:
        return modules.extension(found, os.path.splitext(os.path.basename(path))[0])
    except Exception as error:  # noqa: BLE001  whatever goes wrong in a rival is no result
        print(f"{rival}: {os.path.basename(path)}: {type(error).__name__}: {error}", file=sys.stderr)
        return None
