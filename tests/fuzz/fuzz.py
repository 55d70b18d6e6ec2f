"""Runs random programs compiled and under CPython and prints shrunk programs that differ.

    python tests/fuzz/fuzz.py --n 500 --seed 1

Several programs share one module and one compilation. The last lines give the coverage of syntax nodes
and ``N passed, N failed``; a node kind that occurs too rarely counts as a failure.
"""

import argparse
import ast
import os
import re
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from compare.compiler import DEFAULT, Compiler  # noqa: E402
from compare.program import Program, Step  # noqa: E402
from compare.session import Session  # noqa: E402

from fuzz import array_programs, coverage, object_programs, open_loops, programs, shrink  # noqa: E402

FAKE = f"{sys.executable} {HERE.parent / 'compare' / 'fake_compiler.py'}"
_PART = re.compile(r"line \d+: (\w+)")
_PART = re.compile(r"line \d+: (\w+)")


@dataclass
class Failure:
    """A program that differs, in the variant in which it does."""

    sample: programs.Sample
    variant: str
    texts: list[str]


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=500, help="how many programs")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--arrays", action="store_true", help="programs over NumPy arrays only")
    parser.add_argument("--objects", action="store_true", help="programs over classes, containers, texts and closures")
    parser.add_argument("--loops", action="store_true", help="functions that stay with CPython, but for their loops")
    parser.add_argument("--batch", type=int, default=10, help="programs in one module")
    parser.add_argument("--compiler", default=DEFAULT)
    parser.add_argument("--fake", action="store_true", help="compare CPython with itself")
    parser.add_argument("--break", dest="changes", nargs=2, action="append", default=[], help="with --fake")
    parser.add_argument("--variant", choices=("open", "closed", "both"), default="both")
    parser.add_argument("--shrink", type=int, default=3, help="how many failures to shrink")
    parser.add_argument("--show", action="store_true", help="print the programs and stop")
    parser.add_argument("--least", type=int, help="how often each node kind must occur (default by n)")
    parser.add_argument("--minutes", type=float, help="stop after this time")
    parser.add_argument("--jobs", type=int, default=2, help="batches at a time")
    return parser.parse_args()


_LOOPS_EVERY = 8  # batches, one of them is as with --loops


def generator(options: argparse.Namespace, batch: int):
    """What makes the program of a seed in a batch."""
    if options.objects:
        return object_programs.generate
    if options.arrays:
        return array_programs.generate
    return open_loops.generate if options.loops or batch % _LOOPS_EVERY == _LOOPS_EVERY - 1 else programs.generate


class Fuzzer:
    """One run: failures and coverage, which the workers share."""

    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.counts: Counter = Counter()
        self.failures: list[Failure] = []
        self.done = 0
        self.lock = threading.Lock()
        self.flags = [word for old, new in options.changes for word in ("--break", old, new)]

    def run(self, sessions: list[Session]) -> None:
        """All batches, or as many as the time allows."""
        starts = iter(range(0, self.options.n, self.options.batch))
        with ThreadPoolExecutor(len(sessions)) as pool:
            for future in [pool.submit(Worker(self, session).run, starts) for session in sessions]:
                future.result()


class Worker:
    """Takes batches and compares them, beside other workers."""

    def __init__(self, fuzzer: Fuzzer, session: Session):
        self.fuzzer = fuzzer
        self.options = fuzzer.options
        self.session = session

    def run(self, starts: Iterator[int]) -> None:
        """Batches until there are no more of them, or no more time."""
        end = time.monotonic() + 60 * self.options.minutes if self.options.minutes else None
        while end is None or time.monotonic() < end:
            with self.fuzzer.lock:
                first = next(starts, None)
            if first is None:
                return
            seeds = range(first, min(first + self.options.batch, self.options.n))
            make = generator(self.options, first // self.options.batch)
            self._batch([make(self.options.seed + at) for at in seeds], first)

    def _batch(self, samples: list[programs.Sample], first: int) -> None:
        variant = self.options.variant
        if variant == "both":
            variant = ("open", "closed")[first // self.options.batch % 2]
        began = time.monotonic()
        program = programs.module(samples, f"batch{first}")
        program.flags = self.fuzzer.flags
        texts = self.session.compare(program, variant).failures
        if texts:
            self._single_out(samples, variant, texts)
        took = time.monotonic() - began
        with self.fuzzer.lock:
            for sample in samples:
                coverage.count(ast.parse(sample.source), self.fuzzer.counts)
            self.fuzzer.done += len(samples)
            done, differ = self.fuzzer.done, len(self.fuzzer.failures)
            print(f"{done:>6} programs, {differ} differ, last batch {took:.1f} s", flush=True)

    def _single_out(self, samples: list[programs.Sample], variant: str, texts: list[str]) -> None:
        """Which programs of a failing batch fail by themselves; if none does, the batch as a whole."""
        found = False
        for sample in samples:
            own = self._compare(sample.source, sample.calls, variant)
            if own:
                found = True
                self._report(Failure(sample, variant, own))
        if not found:
            whole = programs.Sample(
                samples[0].seed,
                [line for sample in samples for line in sample.lines],
                [call for sample in samples for call in sample.calls],
            )
            self._report(Failure(whole, variant, ["only in the batch: " + text for text in texts]))

    def _compare(self, source: str, calls: list[str], variant: str) -> list[str]:
        steps = [Step("call", at + 1, text) for at, text in enumerate(calls)]
        program = Program(Path("single.py"), source, steps, flags=self.fuzzer.flags, timeout=20.0)
        return self.session.compare(program, variant).failures

    def _report(self, failure: Failure) -> None:
        with self.fuzzer.lock:
            self.fuzzer.failures.append(failure)
            shrink_it = len(self.fuzzer.failures) <= self.options.shrink
        lines = [f"FAIL seed {failure.sample.seed} ({failure.variant})"]
        lines += [f"     {text}" for text in failure.texts[:4]]
        if shrink_it:
            source, calls = self._shrunk(failure)
            lines.append("     shrunk to:")
            lines += [f"        {line}" for line in [*source.splitlines(), *(f"# CALL: {call}" for call in calls)]]
            lines += [f"     {text}" for text in self._compare(source, calls, failure.variant)[:2]]
        print("\n".join(lines), flush=True)

    def _shrunk(self, failure: Failure) -> tuple[str, list[str]]:
        sort = _sort(failure.texts)

        def fails(source: str, calls: list[str]) -> bool:
            return _sort(self._compare(source, calls, failure.variant)) == sort

        return shrink.shrink(failure.sample.source, failure.sample.calls, fails)


def _sort(texts: list[str]) -> str:
    """The sort of a failure, so that shrinking does not wander to another one."""
    if not texts:
        return ""
    first = texts[0]
    for word in ("compiler ended", "compiled: crash", "compiled: timeout", "import"):
        if word in first:
            return word
    part = _PART.search(first)
    return part[1] if part else "difference"


def main() -> int:
    """Run, print coverage and summary, return the exit status."""
    options = parse_arguments()
    os.environ["PYX2CPP_DEBUG"] = "1"  # a defect of the compiler is an error, not a function in Python
    if options.show:
        for at in range(options.n):
            sample = generator(options, 0)(options.seed + at)
            print(sample.source + "\n".join(f"# CALL: {call}" for call in sample.calls) + "\n")
        return 0
    compiler = Compiler(FAKE if options.fake else options.compiler)
    if not compiler.available:
        print(f"{compiler.command[0]}: no such compiler\n0 passed, 1 failed")
        return 1
    fuzzer = Fuzzer(options)
    with ExitStack() as stack:
        jobs = range(max(1, options.jobs))
        fuzzer.run([stack.enter_context(Session(compiler, exact_nan=False, reports=False)) for _ in jobs])
    least = options.least if options.least is not None else (3 if fuzzer.done >= 300 else 0)
    table, missing = coverage.report(fuzzer.counts, least)
    print(f"Syntax nodes in {fuzzer.done} programs:\n{table}")
    if missing:
        print(f"FAIL node kinds that occur less than {least} times: {', '.join(missing)}")
    failed = len(fuzzer.failures) + len(missing)
    print(f"{fuzzer.done - len(fuzzer.failures)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
