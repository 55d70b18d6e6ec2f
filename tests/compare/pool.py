"""The driver's end of the fork servers: sends jobs, reads back records."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .program import Program

TESTS = Path(__file__).resolve().parent.parent
COUNTING_SLOWS = 10  # times: what a program takes longer while its operations are counted


@dataclass
class Run:
    """What one side did with one program."""

    end: str  # "exit", "timeout" or "crash"
    detail: str = ""
    steps: list[dict] = field(default_factory=list)
    facts: dict = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every step was taken and recorded."""
        return self.end == "exit" and not self.detail


def environment(**extra: str) -> dict[str, str]:
    """The environment of every process under comparison: fixed hashing, one BLAS thread."""
    fixed = {
        "PYX2CPP_SPECIALISE": "patient",
        "PYX2CPP_VERIFY": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }
    return {**os.environ, **fixed, **extra}


def counted_folders(program: Program, home: Path) -> list[str]:
    """Where the files are whose operations are counted: the text that is compiled, and what it imports beside it."""
    return [str(home), str(home.parent), *map(str, program.search)]


class Server:
    """One fork server; a context manager."""

    def __init__(self, folder: Path, python: str = sys.executable, **extra_environment: str):
        self.folder = folder
        self._process = subprocess.Popen(
            [python, "-m", "compare.worker"],
            cwd=TESTS,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(**extra_environment),
        )

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def run(self, program: Program, home: Path, exact_nan: bool = True, operations: Path | None = None) -> Run:
        """Import the program's module from `home` in a fresh process and take its steps.

        operations: the library that counts what CPython carries out of it
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix="job-", dir=self.folder))
        job = {
            "name": program.name,
            "folders": [str(home), *map(str, program.search)],
            "steps": [asdict(step) for step in program.steps],
            "timeout": program.timeout * (COUNTING_SLOWS if operations else 1),
            "record": str(scratch / "record"),
            "scratch": str(scratch),
            "exact_nan": exact_nan,
            "operations": operations and str(operations),
            "counted": counted_folders(program, home),
        }
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the fork server ended early")
        return _read_run(json.loads(answer), Path(job["record"]))


def _read_run(answer: dict, record: Path) -> Run:
    run = Run(answer["end"], answer.get("signal", ""))
    rows = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    ended = False
    for text in rows:
        try:
            row = json.loads(text)
        except json.JSONDecodeError:  # the child died while it wrote this line
            break
        if row["kind"] == "facts":
            run.facts = row
        elif row["kind"] == "end":
            ended = True
        else:
            run.steps.append(row)
    fault = Path(f"{record}.fault")
    if fault.exists():
        run.detail = fault.read_text(encoding="utf-8")
    elif run.end == "exit" and not ended:
        run.detail = f"the process ended by itself with status {answer.get('status')}"
    return run
