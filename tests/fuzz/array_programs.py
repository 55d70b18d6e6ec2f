"""Random programs over NumPy arrays: expressions, slices, masks, positions, in-place operations and reductions."""

import random

from .array_calls import CALLS, NARROW
from .programs import Sample

VECTORS = (
    "np.arange(6.0)",
    "np.arange(12.0)[::2] - 3.0",
    "np.arange(6.0)[::-1]",
    "np.array([0.0, -0.0, 1.5, np.nan, np.inf, -2.0])",
    "np.array([1e308, -1e308, 5e-324, 1.0, -np.inf, 3.0])",
    "np.arange(6)",
    "np.arange(6) - 3",
    "np.arange(6, dtype=np.int32) * 5",
    "np.arange(6, dtype=np.float32) / 3",
    "np.linspace(-2.0, 2.0, 6)",
    "np.array([True, False, True, True, False, False])",
    "np.arange(6).astype(np.uint8)",
    "np.arange(6).astype(np.int16) - 2",
)
ODD = ("np.arange(1.0)", "np.zeros(0)", "np.arange(5.0)", "np.linspace(-3.0, 3.0, 2049)")
MATRICES = (
    "np.arange(24.0).reshape(4, 6)",
    "np.arange(24.0).reshape(6, 4).T",
    "np.arange(48.0).reshape(4, 12)[:, ::2] - 20.0",
    "np.arange(24).reshape(4, 6) % 7",
    "np.ones((4, 1)) * 2.5",
    "np.arange(6.0).reshape(1, 6)",
)
SCALARS = ("2", "0.5", "-3", "1e3", "0", "np.float64(1.5)", "np.int64(3)", "True")
UNARY = (
    "-{}",
    "abs({})",
    "np.sqrt(abs({}))",
    "np.exp({} * 0.25)",
    "np.square({})",
    "np.floor({})",
    "np.tanh({})",
    "np.log(abs({}) + 1.0)",
    "np.sin({})",
    "np.sign({})",
    "np.clip({}, 0.5, 3)",
)
TESTS = ("np.isnan({})", "np.isfinite({})", "({} > 0.5)", "({} == 1)", "({} <= 2)", "~({} > 1)")
AXIS = ("", "", "axis=0", "axis=1", "axis=-1", "axis=2")
REDUCE = ("sum", "mean", "max", "min", "std", "var", "argmin", "argmax", "any", "all")
POSITIONS = (
    "np.array([0, 2, -1])",
    "[1, 3]",
    "np.array([[0, 1], [2, 1]])",
    "np.array([4, 4, 0], dtype=np.int32)",
    "[7]",
)


class Maker:
    """Draws the text of one function."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.names = ["a", "b"]
        self.matrices = ["m"]
        self.lines: list[str] = []

    def vector(self, depth: int) -> str:
        """An expression over vectors."""
        r = self.rng
        if depth <= 0:
            return r.choice(self.names)
        form = r.random()
        if form < 0.45:
            return f"({self.vector(depth - 1)} {r.choice('+-*/')} {self.other(depth - 1)})"
        if form < 0.6:
            return r.choice(UNARY).format(self.vector(depth - 1))
        if form < 0.7:
            return f"np.where({self.test(depth - 1)}, {self.vector(depth - 1)}, {self.other(depth - 1)})"
        if form < 0.78:
            return f"np.{r.choice(('maximum', 'minimum'))}({self.vector(depth - 1)}, {self.other(depth - 1)})"
        if form < 0.84:
            return f"({self.vector(depth - 1)} ** {r.choice(('2', '0.5', '3', '1', '2.0'))})"
        if form < 0.9:
            return f"({self.vector(depth - 1)} {r.choice(('//', '%'))} {r.choice(('2', '3.0', '0', self.name()))})"
        if form < 0.93:
            return f"{self.name()}[{r.choice(POSITIONS)}]"
        if form < 0.96:
            name = self.name()
            return f"{name}[{r.choice(TESTS[:-1]).format(name)}]"
        return f"{self.name()}[{r.choice(('1:', ':-1', '::-1', '::2', ':3', '1:4', '...'))}]"

    def name(self) -> str:
        """A variable that holds a vector."""
        return self.rng.choice(self.names)

    def other(self, depth: int) -> str:
        """A scalar or an expression over vectors."""
        return self.rng.choice(("s", "2", "0.5", "k", "1")) if self.rng.random() < 0.4 else self.vector(depth)

    def test(self, depth: int) -> str:
        """An expression of bools."""
        text = self.rng.choice(TESTS).format(self.vector(depth))
        if self.rng.random() < 0.3:
            return f"({text} {self.rng.choice('&|^')} {self.rng.choice(TESTS).format(self.name())})"
        return text

    def matrix(self, depth: int) -> str:
        """An expression over matrices."""
        r = self.rng
        name = r.choice(self.matrices)
        if depth <= 0:
            other = self.name()
            if r.random() < 0.15:
                forms = (f"{name}[:, None] * {other}[None, :]", f"{name}[..., None]", f"({name}[0][:, None] + {other})")
                return r.choice(forms)
            return r.choice((name, name, f"{name}.T", f"{name}[1:]", f"{name}[:, ::-1]", f"{name}[:, 1:]"))
        form = r.random()
        if form < 0.5:
            other = r.choice(("s", self.name(), self.matrix(depth - 1), "2.0"))
            return f"({self.matrix(depth - 1)} {r.choice('+-*/')} {other})"
        if form < 0.75:
            return r.choice(UNARY).format(self.matrix(depth - 1))
        if form < 0.82:
            return f"({name} - {name}.{r.choice(('mean', 'min', 'sum'))}(axis=0))"
        return f"np.where({name} > 2, {name}, {r.choice(('s', name, '0.5'))})"

    def statement(self) -> list[str]:
        """One statement; every kind but the reductions changes an array."""
        makers = (self.assign, self.assign_matrix, self.in_place, self.store, self.store_in_place, self.store_matrix)
        makers = (*makers, self.store_masked, self.store_at, self.call)
        weights = (35, 15, 12, 12, 6, 6, 8, 6, 40, 18)
        return [self.rng.choices((*makers, self.reduce), weights)[0]()]

    def assign(self) -> str:
        """v = expression"""
        name = self.rng.choice((*self.names, f"v{len(self.names)}"))
        text = f"{name} = {self.vector(3)}"
        if name not in self.names:
            self.names.append(name)
        return text

    def assign_matrix(self) -> str:
        """w = expression"""
        name = self.rng.choice((*self.matrices, f"w{len(self.matrices)}"))
        text = f"{name} = {self.matrix(2)}"
        if name not in self.matrices:
            self.matrices.append(name)
        return text

    def in_place(self) -> str:
        """v += expression"""
        return f"{self.name()} {self.rng.choice(('+=', '-=', '*=', '/='))} {self.other(1)}"

    def store(self) -> str:
        """v[slice] = expression"""
        index = self.rng.choice(("1:", ":-1", ":", "::2", "1:4", "-1"))
        value = self.rng.choice((self.vector(2), "s", self.vector(1)))
        return f"{self.name()}[{index}] = {value}"

    def store_in_place(self) -> str:
        """v[slice] += expression"""
        index = self.rng.choice(("1:", ":-1", "::2"))
        value = self.rng.choice(("s", "2.0", self.name() + "[1:]"))
        return f"{self.name()}[{index}] {self.rng.choice(('+=', '*='))} {value}"

    def store_masked(self) -> str:
        """v[mask] op= expression"""
        name = self.rng.choice((*self.names, *self.matrices))
        mask = self.rng.choice(TESTS[:-1]).format(self.rng.choice((name, name, self.name())))
        value = self.rng.choice(("s", "2", f"{name}[{mask}]", self.name()))
        return f"{name}[{mask}] {self.rng.choice(('=', '=', '+=', '*='))} {value}"

    def store_at(self) -> str:
        """v[positions] op= expression"""
        name = self.rng.choice((*self.names, *self.matrices))
        index = self.rng.choice((*POSITIONS, "np.array([0, 1]), np.array([1, 0])", "np.array([0, 1]), 1"))
        value = self.rng.choice(("s", "2", "0.5", self.name() + "[:3]"))
        return f"{name}[{index}] {self.rng.choice(('=', '=', '+='))} {value}"

    def store_matrix(self) -> str:
        """m[index] = expression"""
        index = self.rng.choice(("1", "1:", ":, 1", "1:-1, 1:-1", "0, 1:", "...", "..., 1", "::2", "None"))
        value = self.rng.choice(("s", self.name(), self.matrix(1)))
        return f"{self.rng.choice(self.matrices)}[{index}] = {value}"

    def reduce(self) -> str:
        """A reduction by function or method"""
        if self.rng.random() < 0.5:
            return f"t += np.{self.rng.choice(REDUCE)}({self.vector(1)})"
        array = self.rng.choice((self.name(), self.matrix(0), self.matrix(0)))
        return f"x.append(({array}).{self.rng.choice(REDUCE)}({self.rng.choice(AXIS)}))"

    def call(self) -> str:
        """A call of a function over whole arrays, whose result is kept"""
        r = self.rng
        text = r.choice(r.choice(CALLS)).format(
            v=r.choice((self.name(), self.name(), self.vector(1))),
            w=self.name(),
            m=self.matrix(0),
            n=r.choice(self.matrices),
            s=r.choice(("s", "2", "0.5", "k")),
            k=r.choice(("k", "2", "3", "1")),
        )
        return f"x.append({text})"

    def function(self, name: str) -> list[str]:
        """A function; every statement may fail by itself, as a caller would see it."""
        body = ["t = 0.0", "x = []"]
        loop = self.rng.random() < 0.3
        statements = [line for _ in range(self.rng.randint(2, 6)) for line in self.statement()]
        if loop:
            fresh = [n for n in (*self.names, *self.matrices) if n[0] in "vw"]
            body += [f"{n} = {'a' if n[0] == 'v' else 'm'}" for n in fresh]
            body += ["for k in range(2):", *("    " + line for line in statements)]
        else:
            body += statements
        body.append(f"return t, x, {', '.join((*self.names, *self.matrices))}")
        return [f"def {name}(a, b, m, s, k):", *("    " + line for line in body)]


def generate(seed: int) -> Sample:
    """The program of a seed; the same on every machine."""
    rng = random.Random(f"arrays {seed}")
    name = f"p{seed}_f"
    lines = Maker(rng).function(name)
    calls = []
    vectors = VECTORS + NARROW if rng.random() < 0.4 else VECTORS
    a, b, m, s = rng.choice(vectors), rng.choice(vectors), rng.choice(MATRICES), rng.choice(SCALARS)
    for at in range(3):
        if at == 1:
            a = rng.choice(ODD) if rng.random() < 0.5 else a
            b = rng.choice(VECTORS)
        if at == 2:
            m, s = rng.choice(MATRICES), rng.choice(SCALARS)
        calls.append(f"{name}({a}, {b}, {m}, {s}, {rng.randint(0, 3)})")
    return Sample(seed, lines, calls)
