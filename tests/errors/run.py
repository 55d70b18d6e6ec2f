"""Runs the bad-input cases of this folder against the compiler's command line.

    python tests/errors/run.py [--compiler CMD] [NAME ...]

Besides what a case expects, no output may show a crash of the compiler or raw clang errors, and every
failure has the head of a diagnostic. The last line is ``N passed, N failed``.
"""

import argparse
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from compare.compiler import DEFAULT  # noqa: E402

from errors.case import Case, read_case  # noqa: E402

NEVER = ("panic:", "goroutine ", "runtime error", "SIGSEGV", "clang: error:", "ld.lld: error:")
_HEAD = re.compile(r"^(?:[^\s:].*:\d+:\d+: |[^\s:].*: )?error(?:\[PX\d{4}\])?: ", re.MULTILINE)
TIMEOUT = 60


def run_case(case: Case, compiler: str) -> list[str]:
    """What is wrong with the compiler's behaviour in one case."""
    with tempfile.TemporaryDirectory(prefix="pyx2cpp-") as folder:
        home = Path(folder)
        for name, text in case.files.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text, encoding="utf-8")
        environment = os.environ | dict(text.split("=", 1) for text in case.all("env"))
        for command in case.all("setup"):
            subprocess.run(["sh", "-c", command], cwd=home, check=True)
        done = None
        for arguments in case.commands:
            try:
                done = subprocess.run(
                    [compiler, *arguments],
                    cwd=home,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    text=True,
                    errors="backslashreplace",
                    timeout=TIMEOUT,
                )
            except subprocess.TimeoutExpired:
                return [f"no answer in {TIMEOUT} s"]
        return _check(case, done, home)


def _check(case: Case, done: subprocess.CompletedProcess, home: Path) -> list[str]:
    output = done.stdout + done.stderr
    wrong = []
    status = int(case.all("status")[0])
    if done.returncode != status:
        wrong.append(f"exit status {done.returncode}, not {status}")
    wrong += [f"does not say {text!r}" for text in case.all("says") if text not in output]
    wrong += [f"says {text!r}" for text in (*case.all("silent"), *NEVER) if text in output]
    for name in case.all("cpython"):
        wrong += _check_cpython(home / name, name, output)
    for text in case.all("json"):
        wrong += _check_json(text, done.stdout, done.stderr)
    wrong += [f"did not make {glob}" for glob in case.all("makes") if not any(home.glob(glob))]
    wrong += [f"made {glob}" for glob in case.all("absent") if any(home.glob(glob))]
    if _diagnostic_due(case, status, output) and not _HEAD.search(output):
        wrong.append("no line is the head of a diagnostic")
    if wrong:
        wrong.append(f"the output was: {output.strip()[:600]!r}")
    return wrong


def _diagnostic_due(case: Case, status: int, output: str) -> bool:
    """Whether a failure has to show as text; doctor has its own table, and a program its own traceback."""
    own_words = case.all("json") or "Traceback" in output or case.commands[-1][:1] == ["doctor"]
    return status in (1, 3) and not own_words


def _check_cpython(path: Path, name: str, output: str) -> list[str]:
    """The diagnostic has the place and the words of CPython's SyntaxError."""
    try:
        compile(path.read_bytes(), name, "exec")
    except SyntaxError as error:
        place = f"{name}:{error.lineno}:{error.offset}: error["
        return [f"does not say {text!r}" for text in (place, error.msg) if text not in output]
    return [f"CPython accepts {name}"]


def _check_json(text: str, *streams: str) -> list[str]:
    """A value inside the JSON document that one of the streams holds."""
    path, _, wanted = text.partition(" = ")
    for stream in streams:
        try:
            node = json.loads(stream)
            for part in path.split("."):
                node = node[int(part)] if part.isdigit() else node[part]
        except (ValueError, LookupError, TypeError):
            continue
        return [] if str(node) == wanted else [f"JSON {path} is {node!r}, not {wanted!r}"]
    return [f"no JSON with {path} was printed"]


def main() -> int:
    """Run all cases; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--compiler", default=DEFAULT)
    options = parser.parse_args()
    paths = sorted((HERE / "cases").glob("*.case"))
    cases = [read_case(path) for path in paths]
    cases = [c for c in cases if any(fnmatch.fnmatch(c.path.stem, name) for name in options.names or ["*"])]
    failed = 0
    if not Path(options.compiler).exists():
        print(f"{options.compiler}: no such compiler\n0 passed, {len(cases)} failed")
        return 1
    for case in cases:
        wrong = run_case(case, str(Path(options.compiler).resolve()))
        failed += bool(wrong)
        if wrong:
            print(f"FAIL {case.path.stem}: {case.title}")
            for text in wrong:
                print(f"     {text}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
