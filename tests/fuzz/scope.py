"""What a program under construction may use, and the random choices made for it."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

KINDS = (
    "int",
    "float",
    "bool",
    "str",
    "ints",
    "floats",
    "mixed",
    "pair",
    "dict",
    "set",
    "farray",
    "iarray",
    "barray",
    "matrix",
    "optional",
    "complex",
    "bytes",
)
"""Kinds of values: ``ints`` is a list of ints, ``pair`` a tuple (int, float), ``matrix`` 2-D float64."""

MAX_BLOCK_DEPTH = 3
MAX_LOOP_DEPTH = 3


Maker = Callable[..., object]
Rows = dict[str, list[tuple[float, Maker]]]
"""Weighted makers by key."""


class Table:
    """The rows of several modules, to choose from by weight."""

    def __init__(self, *parts: Rows):
        self._rows: Rows = {}
        for part in parts:
            for key, rows in part.items():
                self._rows.setdefault(key, []).extend(rows)

    def choose(self, rng: random.Random, key: str) -> Maker:
        """A maker for the key."""
        rows = self._rows[key]
        return rng.choices([maker for _, maker in rows], [weight for weight, _ in rows])[0]


@dataclass
class Function:
    """A function that the program may call: parameter kinds and the kind of its result."""

    name: str
    parameters: list[str]
    result: str


@dataclass
class Scope:
    """Names by kind, and where in the program we are."""

    rng: random.Random
    prefix: str
    expressions: Table
    statements: Table
    variables: dict[str, str] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    generators: list[str] = field(default_factory=list)
    globals: dict[str, str] = field(default_factory=dict)
    declared_global: set[str] = field(default_factory=set)
    protected: set[str] = field(default_factory=set)
    block_depth: int = 0
    loop_depth: int = 0
    in_finally: bool = False
    serial: list[int] = field(default_factory=lambda: [0])

    def fresh(self, stem: str = "v") -> str:
        """A new local name."""
        self.serial[0] += 1
        return f"{stem}{self.serial[0]}"

    def names(self, kind: str) -> list[str]:
        """The variables that hold a value of this kind."""
        return [name for name, held in self.variables.items() if held == kind]

    def pick(self, kind: str) -> str | None:
        """One variable of this kind, if there is one."""
        names = self.names(kind)
        return self.rng.choice(names) if names else None

    def assignable(self, kind: str) -> str | None:
        """A variable of this kind that may be rebound without breaking a loop's bound."""
        names = [name for name in self.names(kind) if name not in self.protected]
        return self.rng.choice(names) if names else None

    def chance(self, probability: float) -> bool:
        """True with the given probability."""
        return self.rng.random() < probability

    @contextmanager
    def block(self, loop: bool = False) -> Iterator[None]:
        """A nested block: variables that it creates may be unbound behind it, so most are forgotten."""
        before = dict(self.variables)
        protected = set(self.protected)
        self.block_depth += 1
        self.loop_depth += loop
        yield
        self.block_depth -= 1
        self.loop_depth -= loop
        self.protected = protected
        if not self.chance(0.08):
            self.variables = before

    def inner(self) -> "Scope":
        """The scope of a function inside this program: no locals, the same globals and functions."""
        return Scope(
            self.rng,
            self.prefix,
            self.expressions,
            self.statements,
            functions=list(self.functions),
            classes=list(self.classes),
            generators=list(self.generators),
            globals=self.globals,
            serial=self.serial,
        )
