"""Stages a program in the forms in which it is compiled.

open    the text as it stands: types come from annotations or from the first call
closed  the same text followed by a main block that makes every call, so that inference sees them

Appending never moves a line, so tracebacks and warnings of both forms have the same numbers.
"""

import tempfile
import textwrap
from pathlib import Path

from .program import Program, Step

_HEAD = """
if __name__ == "__main__":
    import sys as _sys
    import numpy as np
    mod = _sys.modules[__name__]
"""

_CALL = """\
try:
    _value = ({text})
    print("line {line}:", type(_value).__name__, repr(_value))
except Exception as _error:
    print("line {line}:", type(_error).__name__, _error.args)
"""


def closed_source(program: Program) -> str:
    """The program with its steps appended as a main block."""
    parts = [program.source.rstrip("\n") + "\n", _HEAD]
    parts += [textwrap.indent(_step_code(step), "    ") for step in program.steps]
    return "".join(parts)


def _step_code(step: Step) -> str:
    if step.kind == "setup":
        return step.text + "\n"
    return _CALL.format(text=step.text, line=step.line)


def stage(program: Program, variant: str, folder: Path) -> Path:
    """Write the program's text for `variant` below `folder`; returns the file.

    It is written by rename, and only once: another session may be compiling it.
    """
    home = folder / variant / program.name
    home.mkdir(parents=True, exist_ok=True)
    source = program.source if variant == "open" else closed_source(program)
    path = home / f"{program.name}.py"
    if not path.exists() or path.read_text(encoding="utf-8") != source:
        with tempfile.NamedTemporaryFile("w", dir=home, suffix=".new", delete=False, encoding="utf-8") as file:
            file.write(source)
        Path(file.name).replace(path)
    return path
