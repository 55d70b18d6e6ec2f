"""Makers of expressions, by the kind of value that they give.

Sizes stay bounded whatever loop an expression stands in: ints are multiplied by small factors only,
and strings and lists that are concatenated are cut to a fixed length.
"""

from .scope import KINDS, Scope, Table

TABLE = Table()
MAX_DEPTH = 3

_INTS = ("0", "1", "(-1)", "2", "3", "5", "7", "(-4)", "10", "100", "255")
_EDGES = (
    "2**63 - 1",
    "2**63",
    "-2**63",
    "-2**63 - 1",
    "2**62",
    "2**53 + 1",
    "2**31",
    "9223372036854775807",
    "3037000500",
    "2**64 - 1",
)
_FLOATS = ("0.0", "(-0.0)", "0.5", "1.0", "(-2.5)", "3.25", "0.1", "1e-9", "1e16", "2.0**53", "(-7.75)")
_FLOAT_EDGES = ('float("inf")', 'float("-inf")', 'float("nan")', "1e308", "5e-324", "(-1e308)")
_TEXTS = ('""', '"a"', '"abc"', '"Zz top"', '"naïve"', '"1.5"', '" x "', '"12"')
_SPECS = {
    "int": ("d", "5d", "<4", "+", "x", "08b", ",", ">6", "e", "", ".1f"),
    "float": (".2f", "8.3f", "g", ".0f", "+.1e", "<9.2f", ".3%", "", ",.1f", "012.4f"),
    "bool": ("", "d", ">6"),
    "str": ("", ">6", "^7", "<5", ".2", "*^9"),
}
_MATH = ("sqrt", "exp", "log", "sin", "cos", "tanh", "erf", "fabs", "atan", "log1p", "expm1", "cbrt")
_LIKES = {"int": "bool", "float": "int", "bool": "int", "ints": "mixed", "floats": "ints"}


def make(scope: Scope, kind: str, depth: int = 0) -> str:
    """An expression that gives a value of `kind` (rarely of a related one)."""
    rng = scope.rng
    if scope.chance(0.02) and kind in _LIKES:
        kind = _LIKES[kind]
    if scope.chance(0.004):
        kind = rng.choice(KINDS)
    if depth >= MAX_DEPTH or scope.chance(0.25 + 0.15 * depth):
        return leaf(scope, kind)
    return TABLE.choose(rng, kind)(scope, depth + 1)


def leaf(scope: Scope, kind: str) -> str:
    """A variable or a constant."""
    name = scope.pick(kind)
    if name is not None and scope.chance(0.75):
        return name
    return constant(scope, kind)


def constant(scope: Scope, kind: str) -> str:
    """A constant, or the smallest display that makes a fresh object."""
    rng = scope.rng
    if kind == "int":
        return f"({rng.choice(_EDGES)})" if scope.chance(0.12) else rng.choice(_INTS)
    if kind == "float":
        return rng.choice(_FLOAT_EDGES if scope.chance(0.06) else _FLOATS)
    if kind in ("ints", "floats"):
        items = [constant(scope, kind[:-1]) for _ in range(rng.randint(0, 4))]
        return f"[{', '.join(items)}]"
    if kind == "mixed":
        items = [constant(scope, rng.choice(("int", "float", "bool", "str"))) for _ in range(rng.randint(1, 4))]
        return f"[{', '.join(items)}, None]"
    return _constant_of(scope, kind)


def _constant_of(scope: Scope, kind: str) -> str:
    rng = scope.rng
    small = rng.randint(0, 5)
    simple = {
        "bool": rng.choice(("True", "False")),
        "str": rng.choice(_TEXTS),
        "pair": f"({constant(scope, 'int')}, {constant(scope, 'float')})",
        "dict": f"{{1: {constant(scope, 'int')}, {small}: 2}}",
        "set": f"{{1, {small}, {rng.choice(_INTS)}}}",
        "farray": f"np.zeros({small})",
        "iarray": f"np.arange({small})",
        "barray": f"np.ones({small}, dtype=np.bool_)",
        "matrix": f"np.ones(({rng.randint(1, 3)}, {rng.randint(1, 3)}))",
        "optional": rng.choice(("None", "3", "(-1)")),
        "complex": rng.choice(("1j", "(2 - 0.5j)")),
        "bytes": rng.choice(('b""', 'b"ab\\xff"')),
    }
    return simple[kind]


def _small(scope: Scope, depth: int) -> str:
    """An int expression of a few bits."""
    forms = (str(scope.rng.randint(-3, 6)), f"({make(scope, 'int', depth)} % 7)", f"len({make(scope, 'ints', depth)})")
    return scope.rng.choice(forms)


def _index(scope: Scope, name: str, depth: int) -> str:
    """An index that is mostly in range."""
    roll = scope.rng.random()
    if roll < 0.5:
        return f"{make(scope, 'int', depth)} % max(1, len({name}))"
    if roll < 0.9:
        return str(scope.rng.choice((0, -1, 1)))
    return _small(scope, depth)


def _item(scope: Scope, kind: str, depth: int) -> str | None:
    name = scope.pick(kind)
    return None if name is None else f"{name}[{_index(scope, name, depth)}]"


def _arguments(scope: Scope, parameters: list[str], depth: int) -> str:
    values = [make(scope, kind, depth) for kind in parameters]
    if values and scope.chance(0.2):
        values[-1] = f"*({values[-1]},)"
    return ", ".join(values)


def call(scope: Scope, result: str, depth: int) -> str | None:
    """A call of a function of the program, unless loops would multiply its cost."""
    found = [f for f in scope.functions if f.result == result]
    if not found or scope.loop_depth > 1:
        return None
    function = scope.rng.choice(found)
    return f"{function.name}({_arguments(scope, function.parameters, depth)})"


# --- ints ---------------------------------------------------------------------------------------


@TABLE.row("int", 4)
def int_sum(scope: Scope, depth: int) -> str:
    """a + b, a - b"""
    return f"({make(scope, 'int', depth)} {scope.rng.choice('+-')} {make(scope, 'int', depth)})"


@TABLE.row("int", 2)
def int_product(scope: Scope, depth: int) -> str:
    """a * small"""
    return f"({make(scope, 'int', depth)} * {_small(scope, depth)})"


@TABLE.row("int", 2)
def int_quotient(scope: Scope, depth: int) -> str:
    """a // b, a % b, with a divisor that is rarely zero"""
    divisor = make(scope, "int", depth) if scope.chance(0.15) else scope.rng.choice(("3", "-2", "7", "10", "(-5)"))
    return f"({make(scope, 'int', depth)} {scope.rng.choice(('//', '%'))} {divisor})"


@TABLE.row("int", 1.5)
def int_bits(scope: Scope, depth: int) -> str:
    """a & b, a | b, a ^ b"""
    return f"({make(scope, 'int', depth)} {scope.rng.choice('&|^')} {make(scope, 'int', depth)})"


@TABLE.row("int", 1)
def int_shift(scope: Scope, depth: int) -> str:
    """a << n, a >> n"""
    count = scope.rng.choice(("1", "2", "5", "31", "62", "63", "64", f"({make(scope, 'int', depth)} % 8)", "True"))
    return f"({make(scope, 'int', depth)} {scope.rng.choice(('<<', '>>'))} {count})"


@TABLE.row("int", 0.8)
def int_power(scope: Scope, depth: int) -> str:
    """(a % 10) ** n"""
    return f"(({make(scope, 'int', depth)} % 10) ** {scope.rng.randint(0, 4)})"


@TABLE.row("int", 1)
def int_unary(scope: Scope, depth: int) -> str:
    """-a, ~a, +a, abs(a)"""
    operand = make(scope, "int", depth)
    return scope.rng.choice((f"(-{operand})", f"(~{operand})", f"(+{operand})", f"abs({operand})"))


@TABLE.row("int", 1.5)
def int_builtin(scope: Scope, depth: int) -> str:
    """len, min, max, sum, round, int, ord, gcd, floor"""
    forms = (
        lambda: f"len({make(scope, scope.rng.choice(('ints', 'str', 'dict', 'floats', 'set', 'farray')), depth)})",
        lambda: f"min({make(scope, 'int', depth)}, {make(scope, 'int', depth)})",
        lambda: f"max({make(scope, 'int', depth)}, {make(scope, 'int', depth)}, 1)",
        lambda: f"sum({make(scope, 'ints', depth)})",
        lambda: f"round({make(scope, 'float', depth)})",
        lambda: f"int({make(scope, scope.rng.choice(('float', 'bool', 'int')), depth)})",
        lambda: f"math.gcd({make(scope, 'int', depth)}, {make(scope, 'int', depth)})",
        lambda: f"math.floor({make(scope, 'float', depth)})",
        lambda: f"divmod({make(scope, 'int', depth)}, 7)[{scope.rng.randint(0, 1)}]",
        lambda: f"pow({make(scope, 'int', depth)}, 3, 1009)",
    )
    return scope.rng.choice(forms)()


@TABLE.row("int", 1.5)
def int_item(scope: Scope, depth: int) -> str:
    """values[i], t[0], d.get(k, 0), array[i]"""
    rng = scope.rng
    kind = rng.choice(("ints", "ints", "iarray", "pair", "dict"))
    if kind == "pair":
        return f"{make(scope, 'pair', depth)}[0]"
    if kind == "dict":
        return f"{make(scope, 'dict', depth)}.get({_small(scope, depth)}, 0)"
    return _item(scope, kind, depth) or leaf(scope, "int")


@TABLE.row("int", 1)
def int_choice(scope: Scope, depth: int) -> str:
    """a if c else b, a and b, a or b"""
    a, b = make(scope, "int", depth), make(scope, "int", depth)
    forms = (f"({a} if {make(scope, 'bool', depth)} else {b})", f"({a} and {b})", f"({a} or {b})")
    return scope.rng.choice(forms)


@TABLE.row("int", 0.6)
def int_walrus(scope: Scope, depth: int) -> str:
    """(name := a), only at the top: comprehensions forbid it in their iterables"""
    value = make(scope, "int", depth)
    name = scope.assignable("int")
    if name is None or depth > 1:
        return value
    return f"({name} := {value})"


@TABLE.row("int", 1)
def int_call(scope: Scope, depth: int) -> str:
    """f(...)"""
    return call(scope, "int", depth) or leaf(scope, "int")


@TABLE.row("int", 0.5)
def int_lambda(scope: Scope, depth: int) -> str:
    """(lambda x: x + a)(b)"""
    return f"(lambda x, y=2: x * y + {leaf(scope, 'int')})({make(scope, 'int', depth)})"


@TABLE.row("int", 0.5)
def int_optional(scope: Scope, depth: int) -> str:
    """An optional with its test, or without (a TypeError if it is None)"""
    name = scope.pick("optional")
    if name is None:
        return leaf(scope, "int")
    return f"({name} + 1)" if scope.chance(0.1) else f"(0 if {name} is None else {name})"


# --- floats -------------------------------------------------------------------------------------


@TABLE.row("float", 5)
def float_arithmetic(scope: Scope, depth: int) -> str:
    """a + b, a - b, a * b on floats, sometimes with an int"""
    other = make(scope, "int" if scope.chance(0.25) else "float", depth)
    pair = [make(scope, "float", depth), other]
    scope.rng.shuffle(pair)
    return f"({pair[0]} {scope.rng.choice('+-*')} {pair[1]})"


@TABLE.row("float", 2)
def float_quotient(scope: Scope, depth: int) -> str:
    """a / b, a // b, a % b"""
    kind = scope.rng.choice(("float", "float", "int"))
    divisor = make(scope, kind, depth) if scope.chance(0.3) else scope.rng.choice(("3.0", "-0.7", "4", "1e3"))
    operator = scope.rng.choice(("/", "/", "//", "%"))
    return f"(1.0 * {make(scope, kind, depth)} {operator} {divisor})"


@TABLE.row("float", 1)
def float_division_of_ints(scope: Scope, depth: int) -> str:
    """int / int"""
    return f"({make(scope, 'int', depth)} / {scope.rng.choice(('3', '7', '(2**63 - 1)', make(scope, 'int', depth)))})"


@TABLE.row("float", 0.8)
def float_power(scope: Scope, depth: int) -> str:
    """a ** 2, a ** 0.5 of what cannot be negative"""
    exponent = scope.rng.choice(("2", "3", "0", "-1"))
    root = f"(abs({make(scope, 'float', depth)}) ** 0.5)"
    return root if scope.chance(0.4) else f"({make(scope, 'float', depth)} ** {exponent})"


@TABLE.row("float", 1.5)
def float_math(scope: Scope, depth: int) -> str:
    """math.f(a)"""
    function = scope.rng.choice(_MATH)
    argument = make(scope, "float", depth)
    return f"math.{function}({argument})" if scope.chance(0.2) else f"math.{function}(abs({argument}) % 50.0 + 0.5)"


@TABLE.row("float", 1.5)
def float_builtin(scope: Scope, depth: int) -> str:
    """float, abs, min, max, round, sum"""
    forms = (
        lambda: f"float({make(scope, scope.rng.choice(('int', 'bool', 'float')), depth)})",
        lambda: f"abs({make(scope, 'float', depth)})",
        lambda: f"(-{make(scope, 'float', depth)})",
        lambda: f"min({make(scope, 'float', depth)}, {make(scope, 'float', depth)})",
        lambda: f"max({make(scope, 'float', depth)}, {make(scope, 'int', depth)})",
        lambda: f"round({make(scope, 'float', depth)}, {scope.rng.randint(-2, 4)})",
        lambda: f"sum({make(scope, 'floats', depth)})",
        lambda: f"sum({make(scope, 'floats', depth)}, 0.5)",
        lambda: f"math.hypot({make(scope, 'float', depth)}, 3.0)",
    )
    return scope.rng.choice(forms)()


@TABLE.row("float", 2)
def float_item(scope: Scope, depth: int) -> str:
    """values[i], array[i], matrix[i, j], pair[1]"""
    kind = scope.rng.choice(("floats", "floats", "farray", "matrix", "pair"))
    if kind == "pair":
        return f"{make(scope, 'pair', depth)}[1]"
    name = scope.pick(kind)
    if name is None:
        return leaf(scope, "float")
    if kind == "matrix":
        form = scope.rng.choice(("{0}[{1}, {2}]", "{0}[{1}][{2}]"))
        return form.format(name, scope.rng.choice((0, -1, 1)), scope.rng.choice((0, -1, 2)))
    return f"{name}[{_index(scope, name, depth)}]"


@TABLE.row("float", 1)
def float_choice(scope: Scope, depth: int) -> str:
    """a if c else b"""
    return f"({make(scope, 'float', depth)} if {make(scope, 'bool', depth)} else {make(scope, 'float', depth)})"


@TABLE.row("float", 1)
def float_call(scope: Scope, depth: int) -> str:
    """f(...)"""
    return call(scope, "float", depth) or leaf(scope, "float")


# --- bools --------------------------------------------------------------------------------------


@TABLE.row("bool", 4)
def bool_compare(scope: Scope, depth: int) -> str:
    """a < b, chains of comparisons"""
    kind = scope.rng.choice(("int", "int", "float", "float", "str", "ints", "bool"))
    operators = ("<", "<=", ">", ">=", "==", "!=")
    parts = [make(scope, kind, depth)]
    for _ in range(scope.rng.choice((1, 1, 1, 2))):
        other = "float" if kind == "int" and scope.chance(0.2) else kind
        parts += [scope.rng.choice(operators), make(scope, other, depth)]
    return f"({' '.join(parts)})"


@TABLE.row("bool", 1.5)
def bool_logic(scope: Scope, depth: int) -> str:
    """a and b, a or b, not a"""
    a, b = make(scope, "bool", depth), make(scope, "bool", depth)
    return scope.rng.choice((f"({a} and {b})", f"({a} or {b})", f"(not {a})", f"({a} ^ {b})"))


@TABLE.row("bool", 1)
def bool_member(scope: Scope, depth: int) -> str:
    """a in b, a not in b"""
    kind, item = scope.rng.choice((("ints", "int"), ("floats", "float"), ("set", "int"), ("dict", "int"), ("str", "str")))
    operator = scope.rng.choice(("in", "not in"))
    return f"({make(scope, item, depth)} {operator} {make(scope, kind, depth)})"


@TABLE.row("bool", 1)
def bool_identity(scope: Scope, _depth: int) -> str:
    """a is b, a is not None"""
    lists = scope.names("ints")
    if len(lists) > 1 and scope.chance(0.6):
        return f"({scope.rng.choice(lists)} {scope.rng.choice(('is', 'is not'))} {scope.rng.choice(lists)})"
    name = scope.pick("optional") or f"({leaf(scope, 'bool')} or None)"
    return f"({name} {scope.rng.choice(('is', 'is not'))} None)"


@TABLE.row("bool", 1)
def bool_builtin(scope: Scope, depth: int) -> str:
    """bool, isinstance, any, all, math.isnan"""
    forms = (
        lambda: f"bool({make(scope, scope.rng.choice(('int', 'float', 'str', 'ints', 'optional')), depth)})",
        lambda: f"isinstance({make(scope, scope.rng.choice(KINDS[:6]), depth)}, (int, str))",
        lambda: f"any(x > {leaf(scope, 'int')} for x in {make(scope, 'ints', depth)})",
        lambda: f"all({make(scope, 'ints', depth)})",
        lambda: f"math.isnan({make(scope, 'float', depth)})",
    )
    return scope.rng.choice(forms)()


# --- text ---------------------------------------------------------------------------------------


@TABLE.row("str", 3)
def str_formatted(scope: Scope, _depth: int) -> str:
    """f-strings with specs and conversions"""
    parts = []
    for _ in range(scope.rng.randint(1, 3)):
        kind = scope.rng.choice(tuple(_SPECS))
        value = make(scope, kind, MAX_DEPTH - 1).replace('"', "'").replace("\\", "")
        spec = scope.rng.choice(_SPECS[kind])
        if "'" in value or "{" in value:
            value, spec = leaf_name(scope, kind), ""
        parts.append(f"{{{value}!r}}" if scope.chance(0.1) else f"{{{value}:{spec}}}" if spec else f"{{{value}}}")
    return 'f"' + " ".join(parts) + '"[:40]'


def leaf_name(scope: Scope, kind: str) -> str:
    """A variable, or a constant without quotes."""
    return scope.pick(kind) or {"int": "7", "float": "0.25", "bool": "True", "str": "None"}[kind]


@TABLE.row("str", 1)
def str_conversion(scope: Scope, depth: int) -> str:
    """str(a), repr(a)"""
    kind = scope.rng.choice(("int", "float", "bool", "ints", "pair", "optional", "dict"))
    return f"{scope.rng.choice(('str', 'repr'))}({make(scope, kind, depth)})[:30]"


@TABLE.row("str", 1)
def str_percent(scope: Scope, depth: int) -> str:
    """'%d %5.2f' % (a, b)"""
    return f"('%d|%6.2f|%s' % ({make(scope, 'int', depth)}, {make(scope, 'float', depth)}, {leaf(scope, 'bool')}))[:40]"


@TABLE.row("str", 2)
def str_method(scope: Scope, depth: int) -> str:
    """slices, methods, join, concatenation"""
    a = f"({make(scope, 'str', depth)})"
    forms = (
        f"{a}.upper()[:20]",
        f"{a}.strip()",
        f"{a}[{scope.rng.choice(('1:', ':2', '::-1', ':-1'))}]",
        f"({a} + {make(scope, 'str', depth)})[:20]",
        f"','.join([str(x) for x in {make(scope, 'ints', depth)}])[:30]",
        f"{a}.replace('a', 'bb')[:20]",
    )
    return scope.rng.choice(forms)


# --- containers ---------------------------------------------------------------------------------


def _list(scope: Scope, kind: str, depth: int) -> str:
    item = kind[:-1]
    a = make(scope, kind, depth)
    forms = (
        lambda: f"[{', '.join(make(scope, item, depth) for _ in range(scope.rng.randint(0, 4)))}]",
        lambda: f"[x + {leaf(scope, item)} for x in {a} if x != {leaf(scope, item)}]",
        lambda: f"{a}[{scope.rng.choice(('1:', ':2', '::-1', ':-1', '::2', '-2:', ':'))}]",
        lambda: f"({a} + {make(scope, kind, depth)})[:10]",
        lambda: f"([{make(scope, item, depth)}] * {scope.rng.randint(0, 4)})",
        lambda: f"sorted({a})",
        lambda: f"list({a})",
        lambda: f"[{make(scope, item, depth)}, *{a}][:10]",
        lambda: call(scope, kind, depth) or a,
    )
    return scope.rng.choice(forms)()


@TABLE.row("ints")
def int_list(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, slices, ranges of ints"""
    if scope.chance(0.15):
        return f"list(range({_small(scope, depth)}, {scope.rng.randint(0, 6)}, {scope.rng.choice((1, 2, -1))}))"
    if scope.chance(0.08):
        return f"[i * j for i in range({scope.rng.randint(0, 3)}) for j in range(i)]"
    if scope.chance(0.08) and scope.generators and scope.loop_depth < 2:
        return f"list({scope.rng.choice(scope.generators)}({_small(scope, depth)}))"
    return _list(scope, "ints", depth)


@TABLE.row("floats")
def float_list(scope: Scope, depth: int) -> str:
    """Displays, comprehensions and slices of floats"""
    return _list(scope, "floats", depth)


@TABLE.row("mixed")
def mixed_list(scope: Scope, depth: int) -> str:
    """A list of unlike values, sometimes holding another list"""
    kinds = scope.rng.choices(("int", "float", "str", "optional", "ints", "pair"), k=scope.rng.randint(1, 4))
    return f"[{', '.join(make(scope, kind, depth) for kind in kinds)}]"


@TABLE.row("pair")
def pair(scope: Scope, depth: int) -> str:
    """(int, float)"""
    return f"({make(scope, 'int', depth)}, {make(scope, 'float', depth)})"


@TABLE.row("dict")
def dictionary(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, unpacking"""
    forms = (
        lambda: f"{{{_small(scope, depth)}: {make(scope, 'int', depth)}, 'k': 1}}",
        lambda: f"{{x: x * 2 for x in {make(scope, 'ints', depth)}}}",
        lambda: f"{{**{make(scope, 'dict', depth)}, 3: {make(scope, 'int', depth)}}}",
        lambda: f"dict(zip({make(scope, 'ints', depth)}, {make(scope, 'ints', depth)}))",
    )
    return scope.rng.choice(forms)()


@TABLE.row("set")
def set_of_ints(scope: Scope, depth: int) -> str:
    """Displays, comprehensions, algebra"""
    forms = (
        lambda: f"{{{make(scope, 'int', depth)}, {_small(scope, depth)}}}",
        lambda: f"{{x % 5 for x in {make(scope, 'ints', depth)}}}",
        lambda: f"({make(scope, 'set', depth)} {scope.rng.choice('|&-^')} {make(scope, 'set', depth)})",
    )
    return scope.rng.choice(forms)()


@TABLE.row("optional")
def optional(scope: Scope, depth: int) -> str:
    """An int or None"""
    return f"({make(scope, 'int', depth)} if {make(scope, 'bool', depth)} else None)"


@TABLE.row("complex")
def complex_number(scope: Scope, depth: int) -> str:
    """Sums and products of complex numbers"""
    other = make(scope, scope.rng.choice(("complex", "float")), depth)
    return f"({make(scope, 'complex', depth)} {scope.rng.choice('+-')} {other})"


@TABLE.row("bytes")
def byte_string(scope: Scope, depth: int) -> str:
    """Encoded text, slices"""
    return scope.rng.choice((f"({make(scope, 'str', depth)}).encode()", f"{make(scope, 'bytes', depth)}[1:]"))


# --- arrays -------------------------------------------------------------------------------------


@TABLE.row("farray")
def float_array(scope: Scope, depth: int) -> str:
    """Constructors and slice views of float64"""
    name = scope.pick("farray")
    if name and scope.chance(0.5):
        return f"{name}[{scope.rng.choice(('1:', ':-1', '::2', '::-1', ':3', ':'))}]"
    matrix = scope.pick("matrix")
    if matrix and scope.chance(0.3):
        return f"{matrix}[{scope.rng.choice(('0', '-1', '0, :', ':, 0', ':, -1'))}]"
    forms = (
        f"np.array({make(scope, 'floats', depth)}, dtype=np.float64)",
        f"np.full({scope.rng.randint(0, 4)}, {make(scope, 'float', depth)})",
        f"np.zeros_like({leaf(scope, 'farray')})",
        f"np.arange({scope.rng.randint(0, 5)}.0)",
        f"({leaf(scope, 'farray')} * 2.0)",
    )
    return scope.rng.choice(forms)


@TABLE.row("farray", 0.4)
def matrix_product(scope: Scope, depth: int) -> str:
    """matrix @ vector"""
    return f"({make(scope, 'matrix', depth)} @ {make(scope, 'farray', depth)})"


@TABLE.row("iarray")
def int_array(scope: Scope, depth: int) -> str:
    """Constructors and slice views of int64"""
    name = scope.pick("iarray")
    if name and scope.chance(0.5):
        return f"{name}[{scope.rng.choice(('1:', ':-1', '::2', '::-1'))}]"
    forms = (
        f"np.arange({scope.rng.randint(0, 5)})",
        f"np.full({scope.rng.randint(1, 4)}, {scope.rng.choice(_INTS)})",
        f"np.zeros({scope.rng.randint(0, 4)}, dtype=np.int64)",
        "np.array([2**62, 2**63 - 1, -2**63, 5])",
    )
    return scope.rng.choice(forms)


@TABLE.row("barray")
def bool_array(scope: Scope, depth: int) -> str:
    """Flags"""
    return f"np.array([{make(scope, 'bool', depth)}, {leaf(scope, 'bool')}], dtype=np.bool_)"


@TABLE.row("matrix")
def matrix(scope: Scope, depth: int) -> str:
    """2-D constructors and views"""
    name = scope.pick("matrix")
    if name and scope.chance(0.7):
        return scope.rng.choice((f"{name}[1:, :]", f"{name}[:, ::-1]", f"{name}.T", f"({name} @ {name}.T)", f"({name}.T @ {name})"))
    return f"np.arange({scope.rng.choice((4, 6))}.0).reshape(2, -1)"
