"""What a call costs: functions of calls/calls.py, whose bodies do next to nothing."""

import os
import statistics
import timeit

import modules
import native
import numpy as np

SOURCE = os.path.join(native.HERE, "calls", "calls.py")

# What is called, and how.
CALLS = [
    ("two floats → float", "f.add(1.5, 2.25)"),
    ("array → float", "f.first_float(x)"),
    ("array → np.float64", "f.first(x)"),
    ("array → array (a view)", "f.tail(x)"),
    ("default omitted → float", "f.scaled(1.5)"),
    ("keyword given → float", "f.scaled(1.5, factor=3.0)"),
]


def run(quick):
    """Nanoseconds per call, the empty loop subtracted: {"rows": [{"title", "cpython", "floor", ...}], "missing"}."""
    floor = modules.extension(native.floor_module(), "floor")
    rivals = {"floor": floor, "cpython": modules.interpreted(SOURCE, "interpreted_calls")}
    numba = modules.jitted(SOURCE, "numba_calls")
    if numba is not None:
        rivals["numba"] = numba
    module, why = modules.compiled(SOURCE)
    if module is not None:
        rivals["pyx2cpp"] = module
    number = 20_000 if quick else 200_000
    rounds = 5 if quick else 21
    rows = []
    for title, expression in CALLS:
        nanoseconds = time_call(expression, rivals, number, rounds)
        rows.append({"title": title, **nanoseconds})
    return {"rows": rows, "missing": why}


def time_call(expression, rivals, number, rounds):
    """Median nanoseconds of the expression for every rival, interleaved; a loop without the call is subtracted."""
    x = np.arange(1.0, 9.0)
    function, rest = expression.split("(", 1)
    attribute = function.removeprefix("f.")
    empty = timeit.Timer("f", globals={"f": None})
    timers = {}
    for name, module in rivals.items():
        timers[name] = timeit.Timer(f"f({rest}", globals={"f": getattr(module, attribute), "x": x})
        timers[name].timeit(100)
    seconds = {name: [] for name in timers}
    for _ in range(rounds):
        base = empty.timeit(number)
        for name, timer in timers.items():
            seconds[name].append((timer.timeit(number) - base) / number)
    return {name: 1e9 * statistics.median(times) for name, times in seconds.items()}
