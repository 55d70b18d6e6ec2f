"""The compiler as a program: where it is, and one build."""

import functools
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import threading
import warnings
from pathlib import Path

_PATIENCE = 1.0  # seconds before a build says that it is going on


class CompileError(Exception):
    """The compiler could not build something; the text is what it reported."""


def disabled():
    """Whether the environment asks for plain Python."""
    return os.environ.get("PYX2CPP_DISABLE", "") not in ("", "0")


@functools.cache
def tool():
    """The path of the compiler: ``$PYX2CPP``, the one in this package, else the first on ``PATH``; None without one."""
    packaged = Path(__file__).with_name("bin") / "pyx2cpp"
    nearby = Path(__file__).resolve().parents[3] / "bin" / "pyx2cpp"  # a checkout of the project
    for candidate in (os.environ.get("PYX2CPP"), packaged, nearby):
        if candidate and os.access(candidate, os.X_OK) and Path(candidate).is_file():
            return str(candidate)
    here = Path(sys.argv[0]).resolve() if sys.argv and sys.argv[0] else None
    found = shutil.which("pyx2cpp")
    return found if found and Path(found).resolve() != here else None


@functools.cache
def version():
    """The version of the compiler, ``"unknown"`` without one."""
    path = tool()
    if path is None:
        return "unknown"
    answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return answer.stdout.strip().removeprefix("pyx2cpp version ") or "unknown"


def main():
    """The command ``pyx2cpp`` of an installed package: becomes the compiler."""
    path = tool()
    if path is None:
        sys.exit("pyx2cpp: this package carries no compiler for this machine; set PYX2CPP to the path of one")
    arguments = [path, *sys.argv[1:]]
    os.environ.setdefault("PYX2CPP_PYTHON", sys.executable)
    os.execv(path, arguments)


def cache():
    """The folder for what is built from inside Python; only its owner can write it."""
    root = os.environ.get("PYX2CPP_CACHE")
    root = Path(root) if root else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pyx2cpp"
    folder = root / "python"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    status = folder.stat()
    if status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise CompileError(f"{folder} can be written by other users: nothing is loaded from there")
    return folder


def _identity(path):
    status = os.stat(path)
    return f"{path} {status.st_size} {status.st_mtime_ns} {sys.executable} {sys.version}"


def build(source, name, *arguments):
    """The extension module made from a source file, compiled if that has not been done yet.

    source is the path of the file, name that of the module; further arguments go to the compiler. Raises CompileError,
    with the compiler's own words, when there is no compiler or it refuses.
    """
    path = tool()
    if path is None:
        raise CompileError("there is no compiler: set PYX2CPP to its path")
    text = Path(source).read_bytes()
    key = hashlib.sha256()
    for part in (_identity(path).encode(), os.path.abspath(source).encode(), text, repr((name, arguments)).encode()):
        key.update(len(part).to_bytes(8, "little") + part)
    folder = cache() / key.hexdigest()[:32]
    from importlib.machinery import EXTENSION_SUFFIXES

    stem = "__init__" if Path(source).name == "__init__.py" else name
    product = folder / (stem + EXTENSION_SUFFIXES[0])
    if not product.exists():
        folder.mkdir(mode=0o700, exist_ok=True)
        flags = ["--quiet", "--no-go", "--no-follow", "--module", name, "--python", sys.executable, "-o", str(folder)]
        _run([path, *flags, *arguments, str(source)], name)
    return product


def build_text(text, name, *arguments):
    """``build`` of a text that is not a file of the user's."""
    return build(keep_text(text, name), name, *arguments)


def keep_text(text, name):
    """The path of a file in the cache that holds the text."""
    folder = cache() / ("text-" + hashlib.sha256(text.encode()).hexdigest()[:32])
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{name}.py"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    return path


def _run(command, name):
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        notice = threading.Timer(_PATIENCE, print, [f"pyx2cpp: compiling {name} …"], {"file": sys.stderr})
        notice.start()
        try:
            _, errors = process.communicate()
        finally:
            notice.cancel()
    if process.returncode:
        raise CompileError(errors.decode(errors="replace").strip() or f"the compiler ended with {process.returncode}")


def complain(what, error):
    """Warn that something stays Python."""
    reason = str(error).strip().splitlines() or [type(error).__name__]
    warnings.warn(f"{what} runs as Python: {reason[0]}", RuntimeWarning, stacklevel=3)
