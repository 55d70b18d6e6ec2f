"""Random programs over objects: classes, containers, texts, closures, generators, module-level code."""

import random
import re

from . import object_classes
from .object_tables import COMPOUND, CONSTANTS, EXPRESSIONS, SIMPLE
from .programs import Sample, is_clean

MAX_DEPTH = 3
KINDS = tuple(CONSTANTS)
_COMMON = ("int", "int", "str", "ints", "table", "item", "items", "pairs", "strs", "iset", "float", "opt")
_PARTS = re.compile(r"<(\.?)(\w+)(!?)>|\$(\w)(?::(\w+))?|@(\w+?)2?\b|~(\w+)")
_NO_VALUES = {"fuel", "err", "local"}


class NoVariable(Exception):
    """A template wants a variable that does not exist here."""


class Maker:
    """Draws the text of one function, or of module-level code."""

    def __init__(self, rng: random.Random, prefix: str, module: bool = False):
        self.rng = rng
        self.prefix = prefix
        self.module = module
        self.names: dict[str, list[str]] = {}
        self.serial = 0
        self.loops = 0

    def fresh(self) -> str:
        """A new name."""
        self.serial += 1
        return f"{self.prefix if self.module else ''}v{self.serial}"

    def know(self, kind: str, name: str) -> None:
        """A variable holds a value of this kind from here on."""
        for names in self.names.values():
            if name in names:
                names.remove(name)
        self.names.setdefault(kind, []).append(name)

    def variable(self, kind: str) -> str:
        """One variable of a kind."""
        if not self.names.get(kind):
            raise NoVariable(kind)
        return self.rng.choice(self.names[kind])

    def expression(self, kind: str, depth: int = 0) -> str:
        """An expression of a kind."""
        rng = self.rng
        if rng.random() < 0.006:
            kind = rng.choice(KINDS)
        if depth < MAX_DEPTH and kind in EXPRESSIONS and rng.random() > 0.25 + 0.2 * depth:
            for _ in range(4):
                try:
                    return self.fill(rng.choice(EXPRESSIONS[kind]), depth + 1)
                except NoVariable:
                    continue
        if self.names.get(kind) and rng.random() < 0.8:
            return self.variable(kind)
        constant = rng.choice(CONSTANTS[kind])
        return f"({constant})" if kind in ("int", "small", "float") or " * " in constant else constant

    def fill(self, template: str, depth: int = 0, bound: dict[str, tuple[str, str]] | None = None) -> str:
        """The text of a template; what it assigns is known behind it."""
        bound = self.bindings(template) if bound is None else bound
        same: dict[str, str] = {}
        assigned: list[tuple[str, str]] = []

        def part(found: re.Match) -> str:
            plain, kind, inner, short, _, target, held = found.groups()
            if short:
                return bound[short][0]
            if target:
                old = self.names.get(target)
                name = self.rng.choice(old) if old and self.rng.random() < 0.6 else self.fresh()
                assigned.append((target, name))
                return name
            if held:
                return same.setdefault(held, self.variable(held))
            if plain:
                return self.variable(kind)
            return self.inside(bound, lambda: self.expression(kind, depth)) if inner else self.expression(kind, depth)

        text = _PARTS.sub(part, template)
        for kind, name in assigned:
            self.know(kind, name)
        return text.replace("nonlocal_", "global" if self.module else "nonlocal")

    def bindings(self, template: str) -> dict[str, tuple[str, str]]:
        """Fresh names for those that a template makes."""
        return {m[4]: (self.fresh(), m[5]) for m in _PARTS.finditer(template) if m[4] and m[5]}

    def inside(self, bound: dict[str, tuple[str, str]], make):
        """What `make` gives where the bound names are known; what it makes known is forgotten."""
        before = {kind: list(names) for kind, names in self.names.items()}
        for name, kind in bound.values():
            if kind not in _NO_VALUES:
                self.know(kind, name)
        made = make()
        self.names = before
        return made

    def statement(self, level: int) -> list[str]:
        """One random statement."""
        rng = self.rng
        for _ in range(20):
            try:
                if level < 3 and rng.random() < 0.35 - 0.08 * level:
                    return self.compound(rng.choice(COMPOUND), level)
                return [self.fill(rng.choice(SIMPLE))]
            except NoVariable:
                continue
        return ["pass"]

    def compound(self, template: str, level: int) -> list[str]:
        """A statement with blocks."""
        loops = re.search(r"^(for|while)", template, re.MULTILINE) is not None
        if loops and self.loops >= 2:
            raise NoVariable("too deep")
        bound = self.bindings(template)
        lines: list[str] = []
        for line in template.split("\n"):
            word = line.strip()
            margin = line[: len(line) - len(word)]
            if word.strip("<>!") not in ("block", "loop"):
                lines.append(margin + self.fill(word, 1, bound))
                continue
            looping = word.startswith("<loop")
            self.loops += looping
            block = self.inside(bound if "!" in word else {}, lambda: self.block(level + 1))
            if looping and self.rng.random() < 0.15:
                block += [f"if {self.expression('bool', 1)}:", f"    {self.rng.choice(('break', 'continue'))}"]
            self.loops -= looping
            lines += [margin + text for text in block]
        return lines

    def block(self, level: int) -> list[str]:
        """A few statements."""
        return [line for _ in range(self.rng.randint(1, 4 - level)) for line in self.statement(level)]


def _function(rng: random.Random, prefix: str, name: str) -> tuple[list[str], list[str]]:
    maker = Maker(rng, prefix)
    kinds = rng.choices(_COMMON, k=rng.randint(1, 3))
    names = [maker.fresh() for _ in kinds]
    for kind, parameter in zip(kinds, names):
        maker.know(kind, parameter)
    lines = [maker.fill(f"@{kind} = {rng.choice(CONSTANTS[kind])}") for kind in rng.sample(KINDS, 6)]
    lines += [line for _ in range(rng.randint(3, 7)) for line in maker.statement(0)]
    held = [name for group in maker.names.values() for name in group]
    lines.append(f"return {', '.join(rng.sample(held, min(5, len(held))))}, {maker.expression(rng.choice(_COMMON))}")
    parameters = list(names)
    if rng.random() < 0.3:
        parameters[-1] += f"={rng.choice(CONSTANTS[kinds[-1]])}"
    definition = [f"def {name}({', '.join(parameters)}):", *("    " + line for line in lines)]
    calls = [f"{name}({', '.join(rng.choice(CONSTANTS[kind]) for kind in kinds)})" for _ in range(3)]
    return definition, calls


def _module_code(rng: random.Random, prefix: str) -> list[str]:
    maker = Maker(rng, prefix, module=True)
    lines = ["try:"]
    for _ in range(rng.randint(2, 5)):
        lines += ["    " + line for line in maker.statement(0)]
    return [*lines, "except Exception as P_error:", "    P_log.append(repr(P_error))"]


def generate(seed: int) -> Sample:
    """The program of a seed."""
    for attempt in range(100):
        rng = random.Random(f"objects {seed}/{attempt}")
        prefix = f"o{seed}_"
        lines, calls = object_classes.prelude(rng), []
        for number in range(rng.randint(1, 2)):
            definition, made = _function(rng, prefix, f"P_f{number}")
            lines += definition
            calls += made
        lines += _module_code(rng, prefix)
        own = [line.replace("P_", prefix) for line in lines]
        sample = Sample(seed, own, [call.replace("P_", prefix) for call in calls])
        try:
            if is_clean(sample):
                return sample
        except SyntaxError:  # a handler inside an except* and the like: rare, and not worth a rule
            continue
    raise ValueError(f"seed {seed}: no program without syntax warnings in 100 draws")
