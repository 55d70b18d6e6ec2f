"""The page with the benchmark tables."""

import math

EMPTY = ""


def number(value):
    """A ratio with three significant digits, or an empty cell."""
    if value is None:
        return EMPTY
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(header, lines):
    """A Markdown table; the first column is text, the others are numbers."""
    out = ["| " + " | ".join(header) + " |", "| --- |" + " ---: |" * (len(header) - 1)]
    out += ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join(out)


def geometric_mean(values):
    """exp(mean(log)), or None of nothing."""
    values = [value for value in values if value]
    if not values:
        return None
    return math.exp(sum(map(math.log, values)) / len(values))


def kernel_table(rows):
    """Times as multiples of the hand-written C++."""
    columns = ["cpython", "numpy", "numba", "checked", "pyx2cpp"]
    header = ["kernel", "CPython", "NumPy form", "Numba", "C++ with checked ints", "pyx2cpp"]
    lines = []
    for row in rows:
        lines.append([row["title"], *(number(row["ratios"].get(column)) for column in columns)])
    means = [geometric_mean([row["ratios"].get(column) for row in rows]) for column in columns]
    lines.append(["geometric mean", *map(number, means)])
    return table(header, lines)


def pyx2cpp_table(rows):
    """How many times faster pyx2cpp is than the others."""
    rivals = ["cpp", "checked", "numba", "numpy"]
    header = ["kernel", "C++", "C++ with checked ints", "Numba", "NumPy form", "same bits as CPython"]
    lines = []
    for row in rows:
        ratios = row["ratios"]
        cells = [
            number(1.0 / ratios["pyx2cpp/" + rival]) if "pyx2cpp/" + rival in ratios else EMPTY for rival in rivals
        ]
        same = {True: "yes", False: "no"}.get(row.get("identical"), EMPTY)
        lines.append([row["title"], *cells, same])
    means = []
    for rival in rivals:
        found = [row["ratios"].get("pyx2cpp/" + rival) for row in rows]
        means.append(geometric_mean([1.0 / ratio for ratio in found if ratio]))
    lines.append(["geometric mean", *map(number, means), EMPTY])
    return table(header, lines)


def calls_table(calls):
    """Nanoseconds above the floor of the same call."""
    columns = ["cpython", "numba", "pyx2cpp"]
    lines = []
    for row in calls["rows"]:
        above = []
        for column in columns:
            above.append(f"{row[column] - row['floor']:+.0f} ns" if column in row else EMPTY)
        lines.append([row["title"], f"{row['floor']:.0f} ns", *above])
    return table(["call", "floor", "CPython `def`", "Numba", "pyx2cpp"], lines)


def page(rows, calls, versions, date, quick):
    """The whole page."""
    parts = ["# Benchmarks", "Written by `tests/bench/bench.py` (`./build.sh bench`); do not edit."]
    if quick:
        parts.append("**Smoke run**: small inputs and few rounds; the numbers mean nothing.")
    parts.append(f"{date}: {'; '.join(versions)}. C++ flags: `-O3 -march=native -ffp-contract=off`, as pyx2cpp's own.")
    parts.append(
        "Only ratios are given, because they carry over between machines where times do not. Every row runs in a\n"
        "process of its own in which the rivals take turns; a cell is the median of the paired ratios. All results\n"
        "are compared first. The hand-written C++ (`tests/bench/cpp`) includes no header of this project; it\n"
        "allocates its results as the Python does. CPython is timed on smaller inputs against the C++ on them."
    )
    if rows:
        parts += ["## Time as a multiple of hand-written C++ (smaller is better)", kernel_table(rows)]
        if any("pyx2cpp" in row["ratios"] for row in rows):
            parts += ["## Speed of pyx2cpp as a multiple of its rivals (larger is better)", pyx2cpp_table(rows)]
        missing = [f"- {row['title']}: {row['missing']}" for row in rows if row["missing"]]
        if missing:
            parts += ["No pyx2cpp column where the module could not be built:", "\n".join(missing)]
    if calls:
        parts.append("## What a call costs")
        parts.append(
            "The floor is a hand-written extension function that checks exact types and supports nothing else; the\n"
            "other columns say how much more a call takes."
        )
        parts.append(calls_table(calls))
        if calls["missing"]:
            parts.append(f"No pyx2cpp column: {calls['missing']}.")
    return "\n\n".join(parts) + "\n"
