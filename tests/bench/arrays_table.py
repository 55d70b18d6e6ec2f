"""The array kernels: arrays/loops.py and arrays/whole.py against NumPy, Numba, Pythran and the C++, at three sizes."""

import ctypes
import math
import os

import measure
import modules
import native
import numpy as np
import pythran_form
import tables

SIZES = [100, 10_000, 1_000_000]
FORMS = {"loops": "loops over elements", "whole": "whole arrays"}


def side(n):
    """The side of a square of n elements."""
    return int(round(math.sqrt(n)))


def normal(seed, *shape):
    """Standard normal numbers."""
    return np.random.default_rng(seed).normal(size=shape)


def options(n):
    """Spot and strike prices and years to expiry."""
    random = np.random.default_rng(3)
    return random.uniform(80, 120, n), random.uniform(80, 120, n), random.uniform(0.1, 2.0, n), 0.02, 0.3


def bodies(n):
    """Positions, velocities, masses."""
    k = max(4, side(n))
    return normal(1, k, 3), normal(2, k, 3), np.abs(normal(3, k)), 2, 0.01


# What every kernel gets for about n steps of its innermost loop.
INPUTS = {
    "jacobi": lambda n: (normal(1, side(n), side(n)), 4),
    "heat": lambda n: (normal(1, *[max(4, round(n ** (1 / 3)))] * 3), 4, 0.1),
    "black_scholes": options,
    "softmax": lambda n: (normal(1, max(2, n // 50), 50),),
    "pairwise_distances": lambda n: (normal(1, max(3, side(n // 4)), 4),),
    "mandelbrot": lambda n: (side(n // 10), side(n // 10), 50),
    "n_body": bodies,
    "k_means": lambda n: (normal(1, n // 25, 4), normal(2, 6, 4)),
    "rolling": lambda n: (normal(1, n), 20),
    "ewma_covariance": lambda n: (normal(1, max(2, n // 100), 10), 0.94),
    "time_warp": lambda n: (normal(1, side(n)), normal(2, side(n))),
    "product": lambda n: (normal(1, *[max(4, round(n ** (1 / 3)))] * 2), normal(2, *[max(4, round(n ** (1 / 3)))] * 2)),
    "histogram": lambda n: (normal(1, n), -2.0, 2.0, 50),
    "squared_error": lambda n: (normal(1, n), normal(2, n)),
    "weighted_norm": lambda n: (normal(1, n), np.abs(normal(2, n))),
    "largest_change": lambda n: (normal(1, n), normal(2, n)),
    "add_in_place": lambda n: (normal(1, n), normal(2, n)),
    "picked": lambda n: (normal(1, n), np.random.default_rng(2).integers(0, n, n)),
    "axpy": lambda n: (normal(1, n), normal(2, n), 1.5),
}
CHANGED = {"n_body", "add_in_place"}  # get new copies when results are compared


# The shape and dtype of the result that the C++ fills; those not listed return a float.
RESULTS = {
    "jacobi": lambda a, *_: np.empty(a.shape),
    "heat": lambda a, *_: np.empty(a.shape),
    "black_scholes": lambda spot, *_: np.empty(len(spot)),
    "softmax": lambda x: np.empty(x.shape),
    "pairwise_distances": lambda p: np.empty((len(p), len(p))),
    "mandelbrot": lambda width, height, _: np.empty((height, width), np.int64),
    "k_means": lambda _, centres: np.empty(centres.shape),
    "rolling": lambda x, _: np.empty(len(x)),
    "ewma_covariance": lambda r, _: np.empty((r.shape[1], r.shape[1])),
    "product": lambda a, b: np.empty((a.shape[0], b.shape[1])),
    "histogram": lambda x, low, high, bins: np.empty(bins, np.int64),
    "add_in_place": lambda a, _: a,
    "picked": lambda a, index: np.empty(len(index)),
    "axpy": lambda x, *_: np.empty(len(x)),
}
# Arguments of the C++: the dimensions it is told after which array.
DIMENSIONS = {
    "black_scholes": {2: [0]},
    "n_body": {2: [0]},
    "k_means": {0: [0, 1], 1: [0]},
    "product": {1: [0, 1]},
    "squared_error": {1: [0]},
    "weighted_norm": {1: [0]},
    "largest_change": {1: [0]},
    "add_in_place": {1: [0]},
    "picked": {1: [0]},
    "axpy": {1: [0]},
}


def rival(library, name, form):
    """The C++ of a kernel as a Python function that allocates the result."""
    whole = name == "black_scholes" and form == "whole"
    function = getattr(library, name + "_whole" if whole else name)
    given = DIMENSIONS.get(name)

    def call(*arguments):
        out = RESULTS[name](*arguments) if name in RESULTS else None
        passed = []
        for i, a in enumerate(arguments):
            if not isinstance(a, np.ndarray):
                passed.append(native.integer(a) if isinstance(a, int) else native.real(a))
                continue
            passed.append(native.address(a))
            axes = range(a.ndim) if given is None else given.get(i, ())
            passed += [native.integer(a.shape[k]) for k in axes]
        if name == "product":
            passed.append(native.integer(arguments[1].shape[1]))
        if out is None:
            function.restype = ctypes.c_double
            return function(*passed)
        if name != "add_in_place":
            passed.append(native.address(out))
        function(*passed)
        return out

    return call


def copies(arguments):
    """The arguments with arrays of their own."""
    return [a.copy() if isinstance(a, np.ndarray) else a for a in arguments]


def measured(name, form, size, rivals, rounds):
    """Ratios of pyx2cpp to every rival at one size, and why results differ."""
    arguments = INPUTS[name](size)
    expected = rivals["numpy" if form == "whole" else "cpp"](*copies(arguments))
    problems = []
    for who, function in rivals.items():
        reason = measure.disagreement(function(*copies(arguments)), expected, 1e-9, 1e-9)
        if reason:
            problems.append(f"{form}.{name}({size}): {who}: {reason}")
    again = max(1, 20_000 // size)
    calls = {who: repeated(function, copies(arguments), again) for who, function in rivals.items()}
    seconds = measure.interleave(calls, rounds)
    own = seconds.pop("pyx2cpp")
    ratios = {who: measure.median_ratio(times, own) for who, times in seconds.items()}
    return {"ratios": ratios, "microseconds": 1e6 * min(own) / again, "problems": problems}


def repeated(function, arguments, again):
    """A call of a function several times in a row."""

    def call():
        for _ in range(again):
            function(*arguments)

    return call


def run(quick, only=None):
    """Speeds as multiples of the rivals: {"rows": [{"name", "form", "sizes": {size: {...}}}]}."""
    os.environ["PYX2CPP_SPECIALISE"] = "eager"  # every kernel is compiled before it is timed
    library = native.rivals()
    rows = []
    for form in FORMS:
        path = os.path.join(native.HERE, "arrays", form + ".py")
        python = modules.interpreted(path, "interpreted_arrays_" + form)
        module, why = modules.compiled(path)
        if module is None:
            return {"rows": [], "missing": why}
        jitted = modules.jitted(path, "numba_arrays_" + form) if form == "loops" else None
        for name in INPUTS:
            if not hasattr(module, name) or only and name not in only:
                continue
            rivals = {"pyx2cpp": getattr(module, name), "cpp": rival(library, name, form)}
            if form == "whole":
                rivals["numpy"] = getattr(python, name)
            if jitted is not None:
                rivals["numba"] = getattr(jitted, name)
            if not quick and pythran_form.interpreter():
                pythran = pythran_form.compiled(path, name, INPUTS[name](SIZES[0]))
                rivals.update({"pythran": pythran} if pythran else {})
            row = {"name": name, "form": form, "title": python.__dict__[name].__doc__.split(":")[0].rstrip(".")}
            row["sizes"] = {str(n): measured(name, form, n, rivals, 3 if quick else 15) for n in SIZES}
            rows.append(row)
    return {"rows": rows, "missing": None}


def section(found):
    """The table of the page."""
    header = ["kernel"] + [f"{who} {n:,}" for who in ("C++", "Numba", "Pythran", "NumPy") for n in SIZES]
    parts = [
        "## Kernels over arrays",
        "Speed of pyx2cpp as a multiple of its rivals (larger is better) for about 100, 10,000 and 1,000,000 steps\n"
        "of the innermost loop. The sources are `tests/bench/arrays/`: ordinary Python, specialised when first\n"
        "called. NumPy is the same source under CPython; Numba compiles the loops, Pythran\n"
        f"{pythran_form.VERSION} the kernels that it can, with its SIMD functions. The C++ is called through\n"
        "ctypes, which alone takes longer than the smallest sizes.",
    ]
    for form, title in FORMS.items():
        lines = []
        for row in found["rows"]:
            if row["form"] != form:
                continue
            cells = [
                tables.number(row["sizes"][str(n)]["ratios"].get(who))
                for who in ("cpp", "numba", "pythran", "numpy")
                for n in SIZES
            ]
            lines.append([row["title"], *cells])
        empty = [k for k in range(1, len(header)) if all(line[k] == tables.EMPTY for line in lines)]
        shown = [[cell for k, cell in enumerate(line) if k not in empty] for line in [header, *lines]]
        parts += [f"### {title.capitalize()}", tables.table(shown[0], shown[1:])]
    return "\n\n".join(parts)
