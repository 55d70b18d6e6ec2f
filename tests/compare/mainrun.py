"""Runs a program as ``__main__`` on both sides and compares what a terminal would show."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .compiler import Compiler
from .pool import COUNTING_SLOWS, TESTS, counted_folders, environment
from .program import Program
from .snapshot import without_addresses

_CARETS = re.compile(r"^\s*[\^~]+\s*$")
_FRAME_FILE = re.compile(r'^(\s*File ")(?:[^"]*/)?([^"/]+")')
_PROGRESS = "pyx2cpp: "  # what the tool says while it prepares something for the first time
_RUNPY = ("runpy.py", "fake_compiler.py")


@dataclass
class MainRun:
    """Exit status and output of a whole program."""

    status: int | str
    stdout: str
    stderr: str


def run_main(command: list[str], folder: Path, timeout: float, **extra: str) -> MainRun:
    """Run a command in `folder`, with nothing on standard input."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="backslashreplace",
            timeout=timeout,
            env=environment(**extra),
        )
    except subprocess.TimeoutExpired:
        return MainRun("timeout", "", "")
    return MainRun(done.returncode, done.stdout, done.stderr)


def count_main(compiler: Compiler, source: Path, program: Program, library: Path) -> tuple[dict, dict]:
    """What CPython carries out of a program run as ``__main__``, alone and compiled; empty without an end."""
    both = []
    for command, extra in (
        ([sys.executable, source.name], {}),
        (compiler.run_command(source, []), {"PYX2CPP_COUNT": "operations"}),
    ):
        facts = source.parent / "operations.json"
        facts.unlink(missing_ok=True)
        extra |= {
            "PYTHONPATH": os.pathsep.join(map(str, [TESTS / "compare" / "counted", *program.search])),
            "COUNTED_TESTS": str(TESTS),
            "COUNTED_LIBRARY": str(library),
            "COUNTED_FOLDERS": os.pathsep.join(counted_folders(program, source.parent)),
            "COUNTED_FACTS": str(facts),
        }
        run_main(command, source.parent, program.timeout * COUNTING_SLOWS, **extra)
        both.append(json.loads(facts.read_text(encoding="utf-8")) if facts.exists() else {})
    return both[0], both[1]


def plain_stderr(text: str) -> str:
    """Standard error without caret lines, folders, frames of a runner and the tool's progress."""
    lines = []
    skipping = False
    for line in text.splitlines():
        frame = _FRAME_FILE.match(line)
        if frame:
            skipping = frame[2].rstrip('"') in _RUNPY or "<frozen runpy>" in line
        elif not line.startswith("    "):
            skipping = False
        if not skipping and not _CARETS.match(line) and not line.startswith(_PROGRESS):
            lines.append(_FRAME_FILE.sub(r"\1\2", line))
    return "\n".join(lines)


def compare_main(compiler: Compiler, source: Path, program: Program) -> list[str]:
    """Differences between ``python source`` and the compiled program run as ``__main__``."""
    extra = {"PYTHONPATH": os.pathsep.join(map(str, program.search))} if program.search else {}
    left = run_main([sys.executable, source.name], source.parent, program.timeout, **extra)
    command = compiler.run_command(source, [])
    right = run_main(command, source.parent, program.timeout + 60, **compiler.extra, **extra)
    differences = []
    if left.status != right.status:
        differences.append(f"exit status {left.status} under CPython, {right.status} compiled")
    pairs = (
        ("stdout", without_addresses(left.stdout), without_addresses(right.stdout)),
        ("stderr", plain_stderr(left.stderr), plain_stderr(right.stderr)),
    )
    for name, one, two in pairs:
        if one != two:
            differences.append(f"{name}: {first_line_difference(one, two)}")
    return differences


def around_difference(one: str, two: str, before: int = 40, after: int = 60) -> tuple[str, str]:
    """The parts of two texts around the place where they begin to differ."""
    same = next((at for at, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    start = max(0, same - before)
    lead = "…" if start else ""
    return lead + one[start : same + after], lead + two[start : same + after]


def first_line_difference(one: str, two: str) -> str:
    """The first line in which two texts differ, both forms."""
    left, right = one.splitlines(), two.splitlines()
    for number, (a, b) in enumerate(zip(left, right), 1):
        if a != b:
            a, b = around_difference(a, b)
            return f"line {number}: {a!r} under CPython, {b!r} compiled"
    if len(left) == len(right):
        return "texts differ in their line ends only"
    rest, side = (left, "CPython") if len(left) > len(right) else (right, "the compiled run")
    at = min(len(left), len(right))
    return f"line {at + 1}: {rest[at]!r} only under {side}"
