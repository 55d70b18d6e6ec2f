"""Whole programs, programs/*.py: ordinary Python of the kind that pyperformance has, against other compilers."""

import ctypes
import os

import measure
import modules
import native
import rival_compilers
import tables

# The size of every program's work; about a tenth of a second in CPython.
NUMERIC = {"nbody": 10_000, "fannkuch": 8, "spectral_norm": 130, "floats": 60_000, "chaos": 3_000, "raytrace": 32}
OBJECTS = {
    "richards": 12_000,
    "deltablue": 800,
    "go": 5,
    "word_count": 2_500,
    "order_book": 20_000,
    "backtest": 12_000,
}
GROUPS = {"numbers": NUMERIC, "objects, dicts and strs": OBJECTS}
RIVALS = {"cpython": "CPython", "mypyc": "mypyc", "cython": "Cython", "numba": "Numba", "cpp": "C++"}
SLOW = {"cpython", "mypyc", "cython"}  # timed in fewer rounds


def reals(function, count):
    """A C++ function that writes floats, as one that returns a tuple."""

    def call(n):
        out = (ctypes.c_double * count)()
        function(native.integer(n), out)
        return tuple(out)

    return call


def integers(function, count):
    """A C++ function that writes ints, as one that returns a tuple."""

    def call(n):
        out = (ctypes.c_int64 * count)()
        function(native.integer(n), out)
        return tuple(out)

    return call


def report(function):
    """A C++ function that writes a text."""

    def call(n):
        out = ctypes.create_string_buffer(4096)
        function(native.integer(n), out, native.integer(len(out)))
        return out.value.decode()

    return call


def hand_written(library, name):
    """The C++ of a program as a function of the size, or None."""
    function = getattr(library, "program_" + name, None)
    if name == "nbody":
        return reals(function, 2)
    if name == "fannkuch":
        return integers(function, 2)
    if name == "spectral_norm":
        function.restype = ctypes.c_double
        return lambda n: function(native.integer(n))
    if name == "floats":
        corner = reals(function, 3)
        return lambda n: "Point({}, {}, {})".format(*corner(n))
    if name == "word_count":
        return report(function)
    if name == "order_book":
        return integers(function, 5)
    return None


def bars(n):
    """Bars of two symbols."""
    close = [100.0, 50.0]
    state = 7
    for day in range(n):
        k = day % 2
        state = (state * 1103515245 + 12345) % 2147483648
        close[k] += state / 1073741824 - 1.0 + 0.01 * (100.0 - close[k])
        yield day, "AB"[k], close[k] + 1.0, close[k] - 1.0, close[k]


def drive(module, days):
    """What somebody does in a notebook: an engine gets bar after bar, and its state is looked at."""
    engine = module.Engine(100000.0, 5, 20)
    low = engine.equity
    for time, symbol, high, under, close in days:
        engine.on_bar(time, symbol, high, under, close)
        if engine.equity < low:
            low = engine.equity
    return low, engine.equity, engine.fills, engine.portfolio.drawdown


def work_of(name, module):
    """The work of a program as a function of its size."""
    if name != "backtest":
        return module.work
    given = {}

    def work(n):
        if n not in given:
            given[n] = list(bars(n))
        return drive(module, given[n])

    return work


def numba_work(name, path, size):
    """The program under Numba, where that can run it."""
    module = modules.jitted(path, "numba_program_" + name)
    if module is None:
        return None
    try:
        module.work(size)
    except Exception:  # noqa: BLE001  most programs use what Numba does not know
        return None
    return module.work


def rivals_of(name, size, quick):
    """({rival: work}, what is missing of pyx2cpp)."""
    path = os.path.join(native.HERE, "programs", name + ".py")
    rivals = {"cpython": work_of(name, modules.interpreted(path, "interpreted_program_" + name))}
    for rival in () if quick else rival_compilers.PACKAGES:
        module = rival_compilers.compiled(rival, path)
        if module is not None:
            rivals[rival] = work_of(name, module)
    rivals["numba"] = numba_work(name, path, size) if functions_only(path) else None
    rivals["cpp"] = hand_written(native.rivals(), name)
    module, why = modules.compiled(path)
    if module is not None:
        rivals["pyx2cpp"] = work_of(name, module)
    return {rival: work for rival, work in rivals.items() if work is not None}, why


def functions_only(path):
    """Whether a program has functions only, which Numba could compile."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return "\nclass " not in text


def measured(name, size, quick):
    """Compare the results of a program's rivals, then time them."""
    rivals, why = rivals_of(name, size, quick)
    row = {"name": name, "missing": why, "problems": [], "ratios": {}}
    expected = rivals["cpython"](size)
    for rival, work in list(rivals.items()):
        reason = difference(rival, work(size), expected)
        if reason:
            row["problems"].append(f"{name}: {rival}: {reason}")
            del rivals[rival]
    if "pyx2cpp" not in rivals:
        return row
    calls = {rival: lambda work=work: work(size) for rival, work in rivals.items()}
    seconds = measure.interleave(calls, 2 if quick else 7)
    quick_calls = {rival: call for rival, call in calls.items() if rival not in SLOW}
    more = measure.interleave(quick_calls, 2 if quick else 25)
    for rival in rivals:
        times = seconds if rival in SLOW else more
        row["ratios"][rival] = measure.ratio(times, rival, "pyx2cpp")
    row["milliseconds"] = {rival: 1000.0 * min(seconds[rival] + more.get(rival, [])) for rival in rivals}
    return row


def difference(rival, got, expected):
    """Why a result is not the one of CPython, or None; pyx2cpp gives the same to the bit."""
    if rival == "cpp" and not isinstance(expected, str):
        return measure.disagreement(got, expected, 1e-9, 1e-9)
    return None if measure.identical(got, expected) else f"{got!r} instead of {expected!r}"


def run(quick):
    """{"groups": {title: [row, ...]}}."""
    return {
        "groups": {
            title: [measured(name, max(2, size // 8) if quick else size, quick) for name, size in group.items()]
            for title, group in GROUPS.items()
        }
    }


def section(found):
    """The table of the page."""
    lines = []
    for title, rows in found["groups"].items():
        for row in rows:
            lines.append([row["name"].replace("_", " "), *(tables.number(row["ratios"].get(r)) for r in RIVALS)])
        means = [tables.geometric_mean([row["ratios"].get(rival) for row in rows]) for rival in RIVALS]
        lines.append([f"geometric mean, {title}", *map(tables.number, means)])
    everything = [row for rows in found["groups"].values() for row in rows]
    missing = [f"- {row['name']}: {row['missing']}" for row in everything if row["missing"]]
    parts = [
        "## Programs",
        "Speed of pyx2cpp as a multiple of its rivals (larger is better) for `tests/bench/programs/`: ordinary\n"
        "Python without annotations, called from Python and timed as a whole. mypyc and Cython compile the same\n"
        "files with the same C compiler and flags; Numba compiles those without classes. The C++ has the data\n"
        "structures of the Python: objects on the heap with counted references, `std::vector`, `std::unordered_map`.\n"
        "The back-test is an engine that a loop in Python gives bar after bar. Cells are empty where there is no\n"
        "such program, or the compiler fails: mypyc does on `super()` in methods without annotations.",
        tables.table(["program", *RIVALS.values()], lines),
    ]
    if missing:
        parts += ["Not compiled:", "\n".join(missing)]
    return "\n\n".join(parts)
