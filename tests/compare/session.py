"""Compiles programs, runs both sides and collects what differs."""

import queue
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from . import differ, operations, variants
from .compiler import Build, Compiler
from .mainrun import compare_main, count_main
from .pool import Run, Server
from .program import Program


@dataclass
class Result:
    """The verdict on one program in one variant."""

    program: Program
    variant: str
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def label(self) -> str:
        """What the runner prints."""
        return f"{self.program.name} ({self.variant})"


class Session:
    """Two fork servers and a compiler; a context manager."""

    def __init__(
        self,
        compiler: Compiler,
        exact_nan: bool = True,
        folder: Path | None = None,
        reports: bool = True,
        count: bool = False,
    ):
        self.compiler = compiler
        self.reports = reports
        self.exact_nan = exact_nan
        self._stack = ExitStack()
        self._keep = folder
        self._count = count

    @property
    def counts(self) -> bool:
        """Whether it can count operations."""
        return self._count

    def __enter__(self) -> "Session":
        self.folder = self._keep or Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="pyx2cpp-")))
        self._left = self._stack.enter_context(Server(self.folder / "cpython"))
        self._right = self._stack.enter_context(Server(self.folder / "compiled", **self.compiler.extra))
        if self._count:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._library = operations.build(self.folder)
            self._counted = self._stack.enter_context(Server(self.folder / "counted", PYX2CPP_COUNT="operations"))
        self._pair = self._stack.enter_context(ThreadPoolExecutor(2))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def compare(self, program: Program, variant: str) -> Result:
        """Compile and compare one program in one variant."""
        result = Result(program, variant)
        began = time.monotonic()
        if variant == "main":
            # The very file of the other form: what was compiled for that need not be compiled again.
            source = variants.stage(program, "open" if program.has_main else "closed", self.folder)
            result.failures = compare_main(self.compiler, source, program)
        else:
            self._compare_import(result)
        result.seconds = time.monotonic() - began
        return result

    def _compare_import(self, result: Result) -> None:
        """Build the extension, import it, take the steps; fills in the failures."""
        program, variant = result.program, result.variant
        source = variants.stage(program, variant, self.folder)
        flags = program.flags if with_go(program, variant) else ["--no-go", *program.flags]
        build = self.compiler.build(source, source.parent / "out", flags)
        if not build.ok:
            result.failures.append(f"the compiler ended with status {build.status}: {build.complaint()}")
            return
        left, right = self.run_pair(program, source.parent, build.folder)
        result.failures = differ.diff_runs(left, right)
        result.failures += check_origin(right, build)
        if self.reports:
            result.failures += check_plain(program, right)
        if variant == "closed" and self.reports:
            result.failures += check_report(program, build)
        result.failures += check_counts(program, right)

    def run_pair(self, program: Program, source_home: Path, built_home: Path) -> tuple[Run, Run]:
        """Run the steps on both sides at the same time."""
        left = self._pair.submit(self._left.run, program, source_home, self.exact_nan)
        right = self._pair.submit(self._right.run, program, built_home, self.exact_nan)
        return left.result(), right.result()

    def count_pair(self, program: Program, source: Path, built_home: Path) -> tuple[dict, dict]:
        """What CPython carries out of the steps on both sides; empty where a side came to no end."""
        left = self._left.run(program, source.parent, self.exact_nan, self._library)
        right = self._counted.run(program, built_home, self.exact_nan, self._library)
        return left.facts.get("operations") or {}, right.facts.get("operations") or {}

    def count_main(self, program: Program, source: Path) -> tuple[dict, dict]:
        """The same for the program run as ``__main__``."""
        return count_main(self.compiler, source, program, self._library)


def with_go(program: Program, variant: str) -> bool:
    """Whether the C library and the Go package are made too: for a third of the programs, once functions have types.

    Their C++ doubles the time of a build, and what it lacks is covered by the suites of the Go package.
    """
    return variant == "closed" and (bool(program.flags) or crc32(program.name.encode()) % 3 == 0)


def compare_all(sessions: list[Session], tasks: list[tuple[Program, str]]) -> Iterator[Result]:
    """The results of all tasks in order; the sessions work side by side."""
    free: queue.SimpleQueue[Session] = queue.SimpleQueue()
    for session in sessions:
        free.put(session)

    def work(task: tuple[Program, str]) -> Result:
        session = free.get()
        try:
            return session.compare(*task)
        finally:
            free.put(session)

    with ThreadPoolExecutor(len(sessions)) as workers:
        yield from workers.map(work, tasks)


def check_origin(run: Run, build: Build) -> list[str]:
    """The compiled side must have loaded what the compiler made, not the source."""
    origin = run.facts.get("origin")
    if origin is None or Path(origin).resolve().is_relative_to(build.folder.resolve()):
        return []
    return [f"the compiled side loaded {origin}"]


def check_plain(program: Program, run: Run) -> list[str]:
    """A function marked native must not have been left to the interpreter as a whole."""
    plain = set(program.native) & set(run.facts.get("plain", ()))
    return [f"NATIVE {name}: is a plain Python function in the module" for name in sorted(plain)]


def check_report(program: Program, build: Build) -> list[str]:
    """The program's markers against the build report."""
    rows = build.functions()
    found = []
    for name in program.native:
        if name not in rows:
            found.append(f"NATIVE {name}: not in the report")
        elif not rows[name].get("native") and not rows[name].get("open"):
            found.append(f"NATIVE {name}: {_reasons(rows[name])}")
    for marker in program.line_markers:
        kinds = ("python_ops",) if marker.kind == "PYTHON" else ("missed", "python_ops")
        remarks = [op for row in rows.values() for kind in kinds for op in row.get(kind) or []]
        here = [op["reason"] for op in remarks if op["line"] == marker.line]
        if not any(marker.text in reason for reason in here):
            found.append(f"{marker.kind} on line {marker.line}: wanted {marker.text!r}, the report has {here}")
    return found


def _reasons(row: dict) -> str:
    ops = row.get("python_ops") or []
    return "; ".join(f"line {op['line']}: {op['reason']}" for op in ops[:4]) or "not native, without a reason"


def check_counts(program: Program, run: Run) -> list[str]:
    """With counting on, functions marked native must have made no C-API calls."""
    counts = run.facts.get("counts")
    if counts is None:
        return []
    return [f"NATIVE {name}: {counts[name]} C-API calls" for name in program.native if counts.get(name)]
