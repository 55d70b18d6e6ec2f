"""Tests the comparator itself: each file of ``pairs`` is compiled to something slightly else.

A pair asks the stand-in compiler for a change (``# FLAGS: --break OLD NEW``) and says with
``# DIFFERS: text`` what must be reported; without it, the change must not be reported at all.
"""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from compare.compiler import Compiler  # noqa: E402
from compare.program import Program, read_program  # noqa: E402
from compare.session import Session  # noqa: E402

_DIFFERS = re.compile(r"^# DIFFERS: (.*)$", re.MULTILINE)


def check(program: Program, failures: list[str]) -> str:
    """What is wrong with the comparator's verdict; empty if nothing."""
    wanted = _DIFFERS.findall(program.source)
    shown = "\n".join(failures)
    if not wanted:
        return f"reported {shown!r}" if failures else ""
    missing = [text for text in wanted if text not in shown]
    return f"wanted {missing}, reported {shown!r}" if missing else ""


def main() -> int:
    """Run every pair; returns the exit status."""
    compiler = Compiler(f"{sys.executable} {HERE / 'fake_compiler.py'}")
    programs = [read_program(path) for path in sorted((HERE / "pairs").glob("*.py"))]
    failed = 0
    with Session(compiler) as session:
        for program in programs:
            wrong = check(program, session.compare(program, program.variants[0]).failures)
            if wrong:
                failed += 1
                print(f"FAIL {program.name}: {wrong}")
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
