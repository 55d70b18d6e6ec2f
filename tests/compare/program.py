"""A test program and the markers written in its comments.

A program is an ordinary module. What the comparator does with it stands in comments:

``# CALL: expr``        evaluate ``expr`` in the module's names and compare the outcome. When ``expr``
                        is a call, its arguments are evaluated first and compared again afterwards
                        (mutation, aliasing with the result). ``:=`` keeps a value for later calls.
                        ``np`` is NumPy and ``mod`` the module itself.
``# SETUP:``            the comment lines that directly follow are Python that stays outside the
                        compiled module (a subclass, a callback); ``# SETUP: stmt`` is the short form.
``# NATIVE``            on a ``def`` line: the report must call this function native, or open when the calls
                        do not tell the argument types at compile time.
``# PYTHON: text``      on a line: the report must list a Python operation there whose reason holds text.
``# MISSED: text``      on a line: the report must list a missed optimisation or Python operation there.
``# FLAGS: ...``        further options for the compiler.
``# VARIANTS: ...``     which of ``open``, ``closed`` and ``main`` to run (default: all three).
``# TIMEOUT: seconds``  for one run of the program (default 30).
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

ALL_VARIANTS = ("open", "closed", "main")

_HEADER = re.compile(r"^#\s*(CALL|SETUP|FLAGS|VARIANTS|TIMEOUT):\s?(.*)$")
_ON_LINE = re.compile(r"#\s*(PYTHON|MISSED):\s*(.*)$")
_NATIVE = re.compile(r"^\s*(?:async\s+)?def\s+(\w+).*#\s*NATIVE\b")


@dataclass(frozen=True)
class Step:
    """One thing to do with the imported module: a call to compare or set-up code to execute."""

    kind: str  # "call" or "setup"
    line: int
    text: str


@dataclass(frozen=True)
class LineMarker:
    """A ``# PYTHON:`` or ``# MISSED:`` expectation about one source line."""

    kind: str
    line: int
    text: str


@dataclass
class Program:
    """A test program: its source and everything that its markers ask for."""

    path: Path
    source: str
    steps: list[Step] = field(default_factory=list)
    native: list[str] = field(default_factory=list)
    line_markers: list[LineMarker] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    variants: tuple[str, ...] = ALL_VARIANTS
    timeout: float = 30.0
    search: list[Path] = field(default_factory=list)  # further folders to import from

    @property
    def name(self) -> str:
        """The module name."""
        return self.path.stem

    @property
    def has_main(self) -> bool:
        """Whether the program itself has a main block."""
        return "__main__" in self.source


def read_program(path: Path) -> Program:
    """Read a program from its file; raises ValueError for a marker that makes no sense."""
    return parse_program(Path(path), Path(path).read_text(encoding="utf-8"))


def parse_program(path: Path, source: str) -> Program:
    """Build a Program from its text."""
    program = Program(path, source)
    lines = source.splitlines()
    number = 0
    while number < len(lines):
        text = lines[number]
        number += 1
        match = _HEADER.match(text)
        if match is None:
            _read_line_markers(program, number, text)
        elif match[1] == "SETUP":
            number = _read_setup(program, lines, number, match[2])
        else:
            _read_header(program, number, match[1], match[2].strip())
    return program


def _read_header(program: Program, number: int, kind: str, text: str) -> None:
    if kind == "CALL":
        program.steps.append(Step("call", number, text))
    elif kind == "FLAGS":
        program.flags += shlex.split(text)
    elif kind == "TIMEOUT":
        program.timeout = float(text)
    else:
        program.variants = tuple(text.replace(",", " ").split())
        unknown = set(program.variants) - set(ALL_VARIANTS)
        if unknown:
            raise ValueError(f"{program.path}:{number}: unknown variant {sorted(unknown)}")


def _read_setup(program: Program, lines: list[str], number: int, text: str) -> int:
    """Collect a set-up block whose marker is on line `number`; returns the last line read."""
    first = number
    body = [text] if text.strip() else []
    while not text.strip() and number < len(lines) and lines[number].startswith("#"):
        if _HEADER.match(lines[number]):
            break
        body.append(lines[number][1:].removeprefix(" "))
        number += 1
    program.steps.append(Step("setup", first, "\n".join(body)))
    return number


def _read_line_markers(program: Program, number: int, text: str) -> None:
    native = _NATIVE.match(text)
    if native:
        program.native.append(native[1])
    marker = _ON_LINE.search(text)
    if marker:
        program.line_markers.append(LineMarker(marker[1], number, marker[2].strip()))
