"""Drives the command line of the compiler under test."""

import json
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from .pool import TESTS, environment

DEFAULT = str(TESTS.parent / "bin" / "pyx2cpp")


@dataclass
class Build:
    """The outcome of one compilation."""

    status: int  # exit status; -1 when the time ran out
    output: str
    folder: Path
    report: dict = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether products were made."""
        return self.status == 0

    def complaint(self) -> str:
        """The compiler's output from its first error on."""
        lines = self.output.strip().splitlines()
        first = next((at for at, line in enumerate(lines) if "error" in line), max(0, len(lines) - 5))
        return "\n     ".join(lines[first : first + 5])

    def functions(self) -> dict[str, dict]:
        """The report's rows by function name; a name with a path is found by its last part too."""
        rows: dict[str, dict] = {}
        for row in self.report.get("functions", []):
            rows.setdefault(row["name"].rsplit(".", 1)[-1], row)
        for row in self.report.get("functions", []):
            rows[row["name"]] = row
        return rows


class Compiler:
    """A command (``bin/pyx2cpp`` or a stand-in) and how to call it."""

    def __init__(self, command: str = DEFAULT, timeout: float = 120.0, count: bool = False):
        self.command = shlex.split(command)
        self.timeout = timeout
        self.extra = {"PYX2CPP_COUNT": "1"} if count else {}

    @property
    def available(self) -> bool:
        """Whether the command can be started at all."""
        return Path(self.command[0]).exists() or self.command[0] == "python3"

    def build(self, source: Path, folder: Path, flags: list[str] | None = None) -> Build:
        """Compile `source` into `folder`, with a report."""
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / "report.json"
        report.unlink(missing_ok=True)
        arguments = [str(source), "-o", str(folder), "--report", str(report), "--python", sys.executable]
        try:
            done = subprocess.run(
                [*self.command, *(flags or []), *arguments],
                capture_output=True,
                text=True,
                errors="replace",
                timeout=self.timeout,
                env=environment(**self.extra),
            )
        except subprocess.TimeoutExpired:
            return Build(-1, f"no answer in {self.timeout:.0f} s", folder)
        build = Build(done.returncode, done.stdout + done.stderr, folder)
        if report.exists():
            build.report = json.loads(report.read_text(encoding="utf-8"))
        return build

    def run_command(self, source: Path, arguments: list[str]) -> list[str]:
        """The command that compiles `source` and runs it as ``__main__``."""
        return [*self.command, "run", "--python", sys.executable, str(source), *arguments]
