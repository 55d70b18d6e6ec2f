"""Reads object_templates.txt, which tells what random programs over objects are made of."""

import re
from pathlib import Path


def _sections() -> dict[str, tuple[str, ...]]:
    """The templates of every section."""
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("object_templates.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            current = found.setdefault(line.strip("= "), [])
        elif line and not line.startswith("#"):
            current.append(re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], line))
    return {name: tuple(lines) for name, lines in found.items()}


_SECTIONS = _sections()
SIMPLE = _SECTIONS.pop("simple")
COMPOUND = _SECTIONS.pop("compound")
CONSTANTS = {name.removeprefix("value "): rows for name, rows in _SECTIONS.items() if name.startswith("value ")}
EXPRESSIONS = {name: rows for name, rows in _SECTIONS.items() if not name.startswith("value ")}
