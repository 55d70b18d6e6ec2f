"""Reads the data files of this folder.

A case is a text file. Its first line says what it shows; then come keys, then the files it needs:

    The input does not exist.
    args: missing.py
    status: 1
    says: error[PX0190]
    -- other.py --
    x = 1

``args``      the command line, split as a shell would; repeat it for several commands in a row
``env``       NAME=value for the commands
``setup``     a shell command run in the case's empty folder before anything else
``status``    the exit status of the last command
``says``      text that the last command's output holds; may be repeated
``silent``    text that its output must not hold
``cpython``   a file; the output must hold the line, column and message of CPython's own SyntaxError
``json``      a key path and a value, ``0.code = PX0101``, in the JSON that the last command printed
``makes``     a glob that must match a file afterwards; ``absent`` one that must not
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

_SECTION = re.compile(r"^-- (\S.*?) --$")
_KEY = re.compile(r"^([a-z]+):(?: (.*))?$")
KEYS = {"args", "env", "setup", "status", "says", "silent", "cpython", "json", "makes", "absent"}


@dataclass
class Case:
    """One case: what to do and what to expect, by key, and the files it needs."""

    path: Path
    title: str
    keys: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def all(self, key: str) -> list[str]:
        """Every value of a key."""
        return self.keys.get(key, [])

    @property
    def commands(self) -> list[list[str]]:
        """The command lines in order."""
        return [shlex.split(text) for text in self.all("args")]


def read_case(path: Path) -> Case:
    """Read a data file; raises ValueError for a line that is neither key nor section."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    case = Case(path, lines[0].strip())
    section: str | None = None
    for number, line in enumerate(lines[1:], 2):
        found = _SECTION.match(line.rstrip("\n"))
        if found:
            section = found[1]
            case.files[section] = ""
        elif section is not None:
            case.files[section] += line
        elif line.strip():
            key = _KEY.match(line.rstrip("\n"))
            if key is None or key[1] not in KEYS:
                raise ValueError(f"{path}:{number}: not a key: {line.strip()}")
            case.keys.setdefault(key[1], []).append(key[2] or "")
    return case
