"""Functions, classes, generators and coroutines of a program, and the calls it is tested with."""

from dataclasses import dataclass

from .expressions import constant, make
from .scope import Function, Scope
from .statements import body, indent

_PARAMETERS = ("int", "int", "float", "float", "bool", "ints", "floats", "farray", "iarray", "matrix", "str", "dict")
_RESULTS = ("int", "int", "float", "float", "ints", "floats")
_ANNOTATIONS = {"int": "int", "float": "float", "bool": "bool", "str": "str", "ints": "list[int]", "floats": "list"}
_SIMILAR = {
    "int": ("True", "2.5", "2**63", "np.int64(3)", "-(2**63)"),
    "float": ("3", "True", "np.float64(0.5)", 'float("inf")', "2**70"),
    "bool": ("1", "0.0", "np.bool_(True)"),
    "ints": ("[1, 2.5]", "(1, 2)", "[2**63, 1]", "[]", "range(3)", "np.arange(3)"),
    "floats": ("[1, 2]", "[]", "(0.5,)", "np.arange(3.0)"),
    "farray": ("np.arange(3)", "np.arange(6.0)[::2]", "[1.0, 2.0]", "np.arange(3, dtype=np.float32)"),
    "iarray": ("np.arange(3.0)", "[1, 2]", "np.arange(3, dtype=np.int32)"),
    "matrix": ("np.arange(6.0).reshape(3, 2).T", "np.ones(3)", "np.ones((2, 2), dtype=np.int64)"),
    "str": ('""', "5"),
    "dict": ("{}", "[]"),
}


@dataclass
class Definition:
    """Lines of a definition and the expressions that call it."""

    lines: list[str]
    calls: list[str]


def function(scope: Scope, name: str) -> Definition:
    """An ordinary function; becomes callable for what follows."""
    rng = scope.rng
    inside = scope.inner()
    kinds = rng.choices(_PARAMETERS, k=rng.randint(1, 3))
    names = [inside.fresh("a") for _ in kinds]
    inside.variables = dict(zip(names, kinds))
    result = rng.choice(_RESULTS)
    head = []
    shared = [n for n, kind in scope.globals.items() if kind == "int"]
    if shared and scope.chance(0.3):
        chosen = rng.choice(shared)
        inside.declared_global.add(chosen)
        head = [f"global {chosen}"]
    lines = [*head, *body(inside, 2, 5)]
    plain = scope.chance(0.6)
    returned = make(inside, result) if plain else _everything(inside, result)
    lines.append(f"return {returned}")
    definition = [f"def {name}({_parameter_list(scope, names, kinds)}):", *indent(lines)]
    if plain:
        scope.functions.append(Function(name, kinds, result))
    return Definition(definition, _calls(scope, name, kinds))


def _everything(inside: Scope, result: str) -> str:
    """Many locals at once, so that no change of one goes unseen."""
    names = inside.rng.sample(list(inside.variables), min(4, len(inside.variables)))
    return f"({make(inside, result)}, {', '.join(names)})"


def _parameter_list(scope: Scope, names: list[str], kinds: list[str]) -> str:
    """Parameters with annotations and defaults now and then; the call sites stay valid."""
    annotate = scope.chance(0.25)
    defaults = scope.chance(0.3)
    parts = []
    for name, kind in zip(names, kinds):
        text = name
        if annotate and kind in _ANNOTATIONS:
            text += f": {_ANNOTATIONS[kind]}"
        if defaults:
            text += f" = {constant(scope, kind)}"
        parts.append(text)
    if scope.chance(0.15):
        parts.append("*rest")
    if scope.chance(0.15):
        parts.append("**options")
    return ", ".join(parts)


def _calls(scope: Scope, name: str, kinds: list[str]) -> list[str]:
    """Calls with constants of the right kinds, one with a related type, rarely a wrong number."""
    calls = []
    for attempt in range(3):
        values = [_argument(scope, kind) for kind in kinds]
        if attempt == 2:
            at = scope.rng.randrange(len(kinds))
            values[at] = scope.rng.choice(_SIMILAR[kinds[at]])
        if scope.chance(0.02):
            values.append("9")
        calls.append(f"{name}({', '.join(values)})")
    if scope.chance(0.3) and len(set(kinds)) < len(kinds):
        calls.append(_aliased_call(scope, name, kinds))
    return calls


def _argument(scope: Scope, kind: str) -> str:
    choices = {
        "farray": ("np.arange(4.0)", "np.linspace(-1.0, 1.0, 5)", "np.zeros(0)"),
        "iarray": ("np.arange(4)", "np.array([3, -1, 2**62])"),
        "matrix": ("np.arange(6.0).reshape(2, 3)", "np.ones((3, 3))"),
        "ints": ("[3, 1, 2]", "[5, -7, 2**62, 0]"),
        "floats": ("[0.5, -1.5, 2.0]", "[1e16, 1.0, -1e16]"),
    }
    if kind in choices and scope.chance(0.8):
        return scope.rng.choice(choices[kind])
    return constant(scope, kind)


def _aliased_call(scope: Scope, name: str, kinds: list[str]) -> str:
    """The same object passed for two parameters of one kind."""
    values = [_argument(scope, kind) for kind in kinds]
    seen: dict[str, int] = {}
    for at, kind in enumerate(kinds):
        if kind in seen:
            first = seen[kind]
            values[first] = f"(shared := {values[first]})"
            values[at] = "shared"
            break
        seen[kind] = at
    return f"{name}({', '.join(values)})"


def generator(scope: Scope, name: str) -> Definition:
    """A generator of ints, bounded by its argument."""
    inside = scope.inner()
    inside.block_depth = 1
    inside.variables = {"n": "int", "total": "int", "k": "int"}
    inside.protected = {"n", "k"}
    inside.loop_depth = 1
    extra = [f"yield from {make(inside, 'ints')}[:2]"] if scope.chance(0.5) else ["yield total"]
    loop = [f"yield {make(inside, 'int')}", *body(inside, 1, 2), "total += k"]
    lines = ["total = 0", "try:", "    for k in range(min(n, 4)):", *indent(indent(loop)), *indent(extra)]
    lines += ["finally:", f"    {scope.prefix}log.append(total)"]
    scope.generators.append(name)
    calls = [f"list({name}(3))", f"[x for x, _ in zip({name}(4), range(2))]", f"sum({name}(-1))"]
    return Definition([f"def {name}(n):", *indent(lines)], calls)


def coroutine(scope: Scope, name: str) -> Definition:
    """A coroutine, an asynchronous generator and an asynchronous context manager."""
    inside = scope.inner()
    inside.variables = {"n": "int", "total": "int"}
    inside.protected = {"n"}
    inside.block_depth = 1
    lines = [
        f"async def {name}_steps(n):",
        "    for i in range(min(n, 3)):",
        "        await asyncio.sleep(0)",
        "        yield i",
        f"async def {name}(n):",
        "    total = 0",
        f"    async with {scope.prefix}Async():",
        f"        async for i in {name}_steps(n):",
        "            total += i",
        *indent(body(inside, 1, 3)),
        f"    return total, [i async for i in {name}_steps(2)], {make(inside, 'int')}",
    ]
    return Definition(lines, [f"asyncio.run({name}(3))"])


def helpers(scope: Scope) -> list[str]:
    """The classes that every program may use: an exception, a guard, a point, an async guard."""
    p = scope.prefix
    return [
        f"class {p}Error(Exception):",
        "    def __init__(self, code):",
        "        super().__init__('code', code)",
        "        self.code = code",
        f"class {p}Guard:",
        "    def __init__(self, log, swallow):",
        "        self.log, self.swallow = log, swallow",
        "    def __enter__(self):",
        "        self.log.append('in')",
        "        return self",
        "    def __exit__(self, kind, error, trace):",
        "        self.log.append(kind.__name__ if kind else 'out')",
        "        return self.swallow",
        f"class {p}Async:",
        "    async def __aenter__(self):",
        "        return self",
        "    async def __aexit__(self, kind, error, trace):",
        f"        {p}log.append('async out')",
        f"class {p}Point:",
        "    __match_args__ = ('x', 'y')",
        "    def __init__(self, x, y):",
        "        self.x, self.y = x, y",
    ]


def user_class(scope: Scope, name: str) -> Definition:
    """A class with typed state, a method with random statements, a subclass that overrides."""
    inside = scope.inner()
    inside.variables = {"step": "int", "weight": "float"}
    lines = [
        f"class {name}:",
        f"    scale = {constant(scope, 'float')}",
        "    def __init__(self, start, items):",
        "        self.count = start",
        "        self.items = items",
        "        self.total = 0.0",
        "    def weigh(self, step):",
        "        return step * self.scale",
        "    def add(self, step):",
        "        weight = self.weigh(step)",
        "        self.count += step",
        "        self.total += weight",
        "        self.items.append(self.count)",
        *indent(indent(body(inside, 1, 3))),
        "        return self.total",
        "    @property",
        "    def mean(self):",
        "        return self.total / self.count",
        f"class {name}Sub({name}):",
        "    def weigh(self, step):",
        "        return super().weigh(step) + 1",
        f"def {name}_drive(box, n):",
        "    for i in range(n):",
        "        box.add(i)",
        "    return box.count, box.total, box.mean, box",
    ]
    calls = [
        f"{name}_drive({name}(1, []), 3)",
        f"{name}_drive({name}Sub({constant(scope, 'int')}, [0]), 2)",
        f"{name}_drive({name}(2**63 - 2, []), 3)",
    ]
    return Definition(lines, calls)


def decorated(scope: Scope, name: str) -> Definition:
    """A function behind a decorator of the program."""
    inside = scope.inner()
    inside.variables = {"x": "int"}
    lines = [
        f"def {name}_twice(f):",
        "    def wrapper(*args, **kwargs):",
        "        return f(*args, **kwargs), f(*args, **kwargs)",
        "    return wrapper",
        f"@{name}_twice",
        f"def {name}(x, /, *, y=2):",
        *indent(body(inside, 1, 3)),
        f"    return {make(inside, 'int')}, y",
    ]
    return Definition(lines, [f"{name}(3)", f"{name}(2**62, y=1.5)"])
