"""Runs every program of this folder compiled and under CPython and compares them.

    python tests/run/run.py [--variant open|closed|main] [--count] [--compiler CMD] [NAME ...]

Prints the failures of each program and, as its last line, ``N passed, N failed``.
"""

import argparse
import fnmatch
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from compare.compiler import DEFAULT, Compiler  # noqa: E402
from compare.program import ALL_VARIANTS, Program, read_program  # noqa: E402
from compare.session import Session, compare_all  # noqa: E402

FAKE = f"{sys.executable} {HERE.parent / 'compare' / 'fake_compiler.py'}"


def select(patterns: list[str]) -> list[Program]:
    """The programs whose names match one of the patterns (all without patterns)."""
    files = sorted(path for path in HERE.glob("*.py") if path.name != "run.py")
    wanted = patterns or ["*"]
    return [read_program(path) for path in files if any(fnmatch.fnmatch(path.stem, p) for p in wanted)]


def parse_arguments() -> argparse.Namespace:
    """The command line of the runner."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="programs by name or pattern")
    parser.add_argument("--compiler", default=DEFAULT, help="the command under test")
    parser.add_argument("--fake", action="store_true", help="compare CPython with itself")
    parser.add_argument("--variant", action="append", choices=ALL_VARIANTS)
    parser.add_argument("--count", action="store_true", help="count C-API calls in native functions")
    parser.add_argument("--keep", type=Path, help="folder for the staged programs and products")
    parser.add_argument("--jobs", type=int, default=2, help="programs at a time")
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args()


def main() -> int:
    """Run, report, and return the exit status."""
    options = parse_arguments()
    os.environ["PYX2CPP_DEBUG"] = "1"  # a defect of the compiler is an error, not a function in Python
    compiler = Compiler(FAKE if options.fake else options.compiler, count=options.count)
    programs = select(options.names)
    passed = failed = 0
    if not compiler.available:
        print(f"{compiler.command[0]}: no such compiler")
        print(f"0 passed, {len(programs)} failed")
        return 1
    tasks = [(p, v) for p in programs for v in p.variants if v in (options.variant or ALL_VARIANTS)]
    with ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="pyx2cpp-")))
        sessions = [
            stack.enter_context(Session(compiler, folder=folder, reports=not options.fake))
            for _ in range(max(1, options.jobs))
        ]
        for result in compare_all(sessions, tasks):
            passed += not result.failures
            failed += bool(result.failures)
            if result.failures or options.verbose:
                print(f"{'FAIL' if result.failures else 'ok  '} {result.label}  {result.seconds:.2f} s")
            for text in result.failures:
                print(f"     {text}")
            sys.stdout.flush()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
