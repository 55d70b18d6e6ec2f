"""Compiles and runs a folder of programs and prints a table of what came of it.

    python tests/corpora/run.py FOLDER [--glob '**/*.py'] [--markdown FILE] [--compiler CMD]

Per program: whether it was compiled, how many of its steps gave what CPython gives, the share of its
functions that is native, with --operations the share of what it executes that is (compare/operations.py), the
speed against CPython over all its steps, and the first reason why not, or what most operations are lost to.
A program that CPython itself cannot run here (a missing package, say) is listed but not counted.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from compare import differ, variants  # noqa: E402
from compare.compiler import DEFAULT, Build, Compiler  # noqa: E402
from compare.mainrun import compare_main  # noqa: E402
from compare.pool import Run  # noqa: E402
from compare.program import Program  # noqa: E402
from compare.session import Session  # noqa: E402

from corpora.reasons import heaviest  # noqa: E402
from corpora.suite import link_imports, read_folder  # noqa: E402

FAKE = f"{sys.executable} {HERE.parent / 'compare' / 'fake_compiler.py'}"
_BUILD_SECONDS = 600.0
_NEARLY_ALL = 0.995
_LEAST_SECONDS = 1e-3  # below this a ratio of times says nothing


@dataclass
class Row:
    """One line of the table."""

    name: str
    compiled: str = "no"
    right: int = 0
    steps: int = 0
    native: int = 0
    functions: int = 0
    speed: float | None = None
    operations: int = 0  # that CPython carries out without a compiler
    left: int = 0  # and that it is left with
    definitions: int = 0  # not among these: operations that import or define functions and classes
    reason: str = ""
    facts: dict = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Compiled, and every step as under CPython."""
        return self.compiled == "yes" and self.right == self.steps

    @property
    def share(self) -> float | None:
        """How much of what the program executes is native."""
        return max(0.0, 1 - self.left / self.operations) if self.operations else None

    def cells(self) -> list[str]:
        """The texts of the table's columns."""
        share = f"{self.native}/{self.functions}" if self.functions else ""
        speed = f"{self.speed:.1f}" if self.speed else ""
        operations = f"{self.share:.0%}" if self.share is not None else ""
        reason = " ".join(self.reason.replace("|", "\\|").split())[:110]
        return [
            self.name,
            self.compiled,
            f"{self.right}/{self.steps}",
            share,
            operations,
            speed,
            reason,
        ]


HEAD = ["program", "compiled", "right", "native", "operations", "speed", "reason"]


def examine(session: Session, program: Program, root: Path) -> Row:
    """Compile one program, run both sides, fill its row."""
    row = Row(str(program.path.relative_to(root)))
    form = program.variants[0]
    source = variants.stage(program, form, session.folder)
    link_imports(program, source.parent)
    build = session.compiler.build(source, source.parent / "out", program.flags)
    left, right = None, None
    if build.ok:
        row.compiled = "yes"
        left, right = session.run_pair(program, source.parent, build.folder)
        _count_native(row, build)
        if left.steps and left.steps[0]["error"] is not None:
            row.compiled, row.reason = (
                "skipped",
                f"CPython: {left.steps[0]['error'][3]}",
            )
            return row
        _count_right(row, left, right)
        row.speed = _speed(left, right)
    else:
        row.reason = build.complaint()
    if "main" in program.variants and build.ok:
        _run_main(session, program, source, row)
    if build.ok and session.counts:
        _count_operations(session, program, source, build, row)
    return row


def _count_operations(session: Session, program: Program, source: Path, build: Build, row: Row) -> None:
    """The share of operations, and for the reason what costs most of them."""
    count = session.count_main(program, source) if "main" in program.variants else None
    left, right = count or session.count_pair(program, source, build.folder)
    if not left or not right or not left["total"]:
        return
    row.operations, row.left = left["total"], right["total"]
    row.definitions = left["definitions"]
    row.facts = right | {"reasons": build.report.get("functions", [])}
    if row.right == row.steps and row.share is not None and row.share < _NEARLY_ALL:
        row.reason = heaviest(right, build.report)


def _count_native(row: Row, build: Build) -> None:
    functions = build.report.get("functions", [])
    row.functions = len(functions)
    row.native = sum(bool(f.get("native")) for f in functions)
    reasons = [op["reason"] for f in functions for op in f.get("python_ops") or []]
    if reasons:
        row.reason = "in Python: " + Counter(reasons).most_common(1)[0][0]


def _count_right(row: Row, left: Run, right: Run) -> None:
    row.steps = len(left.steps)
    for one, two in zip(left.steps, right.steps):
        differences = differ.diff_steps(one, two)
        row.right += not differences
        if differences and not row.reason.startswith("wrong"):
            row.reason = "wrong: " + differences[0]
    if not right.complete and left.complete:
        row.reason = f"wrong: {right.end} {right.detail}".rstrip()


def _speed(left: Run, right: Run) -> float | None:
    """CPython's time over the compiled time, over the calls that both completed."""
    pairs = [(a["seconds"], b["seconds"]) for a, b in zip(left.steps[1:], right.steps[1:]) if a["kind"] == "call"]
    slow, fast = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    return slow / fast if slow > _LEAST_SECONDS and fast else None


def _run_main(session: Session, program: Program, source: Path, row: Row) -> None:
    row.steps += 1
    differences = compare_main(session.compiler, source, program)
    row.right += not differences
    if differences:
        row.reason = "wrong as __main__: " + differences[0]


def table(rows: list[Row], markdown: bool) -> str:
    """The rows as aligned text or as a Markdown table."""
    cells = [HEAD, *(row.cells() for row in rows)]
    if markdown:
        lines = ["| " + " | ".join(line) + " |" for line in cells]
        lines.insert(1, "|" + "---|" * len(HEAD))
        return "\n".join(lines)
    widths = [max(len(line[i]) for line in cells) for i in range(len(HEAD) - 1)]
    return "\n".join("  ".join([*(t.ljust(w) for t, w in zip(line, widths)), line[-1]]).rstrip() for line in cells)


def summary(rows: list[Row]) -> str:
    """Totals over the programs that CPython can run."""
    counted = [row for row in rows if row.compiled != "skipped"]
    functions = sum(row.functions for row in counted)
    native = sum(row.native for row in counted)
    shares = sorted(row.share for row in counted if row.share is not None)
    executed = sum(row.operations for row in counted)
    speeds = sorted(row.speed for row in counted if row.speed)
    parts = [
        f"{len(counted)} programs",
        f"{sum(row.compiled == 'yes' for row in counted)} compiled",
        f"{sum(row.good for row in counted)} right in every step",
        f"{sum(row.right for row in counted)} of {sum(row.steps for row in counted)} steps right",
        f"{native} of {functions} functions native",
    ]
    if shares:
        parts.append(f"{1 - sum(row.left for row in counted) / executed:.1%} of {executed} executed operations native")
        parts.append(f"{sum(row.definitions for row in counted)} that import and define not counted")
        parts.append(
            f"by program {sum(shares) / len(shares):.1%} in the mean, {shares[len(shares) // 2]:.1%} in the median"
        )
    if speeds:
        parts.append(f"median speed {speeds[len(speeds) // 2]:.1f} times CPython")
    if len(counted) < len(rows):
        parts.append(f"{len(rows) - len(counted)} skipped")
    return ", ".join(parts)


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=HERE / "examples")
    parser.add_argument("--glob", default="**/*.py")
    parser.add_argument("--markdown", type=Path, help="also write the table to this file")
    parser.add_argument("--json", type=Path, help="write what was counted to this file")
    parser.add_argument("--compiler", default=DEFAULT)
    parser.add_argument(
        "--operations",
        action="store_true",
        help="count the executed operations that are native",
    )
    parser.add_argument("--every", type=int, default=1, help="take only every so many-th program")
    parser.add_argument("--fake", action="store_true", help="compare CPython with itself")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds for one program")
    return parser.parse_args()


def main() -> int:
    """Run a folder; the exit status says whether every program was compiled and right."""
    options = parse_arguments()
    compiler = Compiler(FAKE if options.fake else options.compiler, timeout=_BUILD_SECONDS)
    programs = read_folder(options.folder, options.glob)[:: options.every]
    if not compiler.available:
        print(f"{compiler.command[0]}: no such compiler\n0 passed, {len(programs)} failed")
        return 1
    rows = []
    with Session(compiler, count=options.operations) as session:
        for program in programs:
            program.timeout = options.timeout
            program.search = [program.path.resolve().parent, options.folder.resolve()]
            rows.append(examine(session, program, options.folder))
            print("  ".join(rows[-1].cells()), file=sys.stderr, flush=True)
            if options.json:
                options.json.write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
    print(table(rows, markdown=False))
    print(summary(rows))
    if options.markdown:
        options.markdown.write_text(f"{summary(rows)}.\n\n{table(rows, markdown=True)}\n", encoding="utf-8")
    counted = [row for row in rows if row.compiled != "skipped"]
    good = sum(row.good for row in counted)
    print(f"{good} passed, {len(counted) - good} failed")
    return 0 if good == len(counted) else 1


if __name__ == "__main__":
    sys.exit(main())
