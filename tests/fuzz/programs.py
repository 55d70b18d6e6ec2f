"""Whole programs and modules of several programs."""

import random
import warnings
from dataclasses import dataclass
from pathlib import Path

from compare.program import Program, Step

from . import array_makers, compound_makers, container_makers, definitions, float_makers, int_makers, simple_makers
from .expressions import constant
from .scope import Scope, Table

EXPRESSIONS = Table(int_makers.ROWS, float_makers.ROWS, container_makers.ROWS, array_makers.ROWS)
STATEMENTS = Table(simple_makers.ROWS, compound_makers.ROWS)
STEP_BASE = 100  # in a batch, the "line" of a step is its program's seed times this, plus its number
HEADER = [
    "import asyncio, bisect, contextlib, dataclasses, enum, functools, heapq, itertools, math",
    "from collections import Counter, defaultdict, deque",
    "import numpy as np",
    "",
]


@dataclass
class Sample:
    """One random program: its top-level text and the calls that it is tested with."""

    seed: int
    lines: list[str]
    calls: list[str]

    @property
    def source(self) -> str:
        """The text as a module of its own."""
        return "\n".join([*HEADER, *self.lines]) + "\n"


def generate(seed: int) -> Sample:
    """The program of a seed; the same on every machine.

    A wrongly typed operand can make text that Python warns about while it compiles (``5[0]``); warnings
    of that sort would hide others, so such a draw is repeated.
    """
    for attempt in range(100):
        sample = _draw(seed, random.Random(f"{seed}/{attempt}"))
        if is_clean(sample):
            return sample
    raise ValueError(f"seed {seed}: no program without syntax warnings in 100 draws")


def is_clean(sample: Sample) -> bool:
    """Whether the text compiles without a warning; a SyntaxError is an error of the generator."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(sample.source, f"seed {sample.seed}", "exec")
    return not caught


def _draw(seed: int, rng: random.Random) -> Sample:
    prefix = f"p{seed}_"
    scope = Scope(rng, prefix, EXPRESSIONS, STATEMENTS)
    lines = [f"{prefix}log = []"]
    for kind in ("int", "float", "ints"):
        name = f"{prefix}{kind}"
        scope.globals[name] = kind
        lines.append(f"{name} = {constant(scope, kind)}")
    lines += definitions.helpers(scope)
    calls: list[str] = []
    makers = [definitions.function] * rng.randint(1, 2)
    extra = (definitions.generator, definitions.coroutine, definitions.user_class, definitions.decorated)
    makers += rng.choices(extra, (3, 1, 2, 1), k=1)
    rng.shuffle(makers)
    for number, maker in enumerate(makers):
        made = maker(scope, f"{prefix}f{number}")
        lines += made.lines
        calls += made.calls
    return Sample(seed, lines, calls)


def module(samples: list[Sample], name: str, timeout: float = 60.0) -> Program:
    """Several samples in one module, so that one compilation serves all of them."""
    parts = list(HEADER)
    steps: list[Step] = []
    for sample in samples:
        parts += sample.lines
        steps += [Step("call", sample.seed * STEP_BASE + at, text) for at, text in enumerate(sample.calls)]
    return Program(Path(f"{name}.py"), "\n".join(parts) + "\n", steps, timeout=timeout)
