"""The benchmark tables: kernels and programs against CPython, NumPy, other compilers and C++; calls; the forecast.

    python bench.py [--quick] [--only ROW ...] [--output FILE]

Every file in rows/ is a row: SOURCE and FUNCTION name the Python, `inputs`, `cpp`, `numpy_form` the rest.  A row runs
in a process of its own, in which its rivals take turns; a number is the median over the rounds of the ratio of two
neighbours in time.  Results are compared before anything is timed, and the exit status is 1 if any disagrees.
"""

import argparse
import datetime
import glob
import importlib.metadata
import json
import os
import platform
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.path.insert(0, os.path.join(HERE, "rows"))

import arrays_table
import calls_table
import forecasts_table
import measure
import modules
import native
import programs_table
import tables

RTOL = 1e-9

# What is measured besides the rows.
SECTIONS = {
    "calls": calls_table.run,
    "programs": programs_table.run,
    "arrays": arrays_table.run,
    "forecasts": forecasts_table.run,
}


def row_names():
    """The rows, by file name."""
    return sorted(os.path.splitext(os.path.basename(path))[0] for path in glob.glob(os.path.join(HERE, "rows", "*.py")))


def run_row(name, quick):
    """Check and time one row in this process; returns what the table needs."""
    path_of_row = os.path.join(HERE, "rows", name + ".py")
    row = modules.interpreted(path_of_row, "row_" + name)
    source = os.path.join(native.ROOT, row.SOURCE)
    python = getattr(modules.interpreted(source, "interpreted_" + name), row.FUNCTION)
    module, why = modules.compiled(source)
    size = row.SMALL * 2 if quick and name != "volatility" else row.SIZE
    arguments = row.inputs(size)
    small = row.inputs(row.SMALL)
    result = {"row": name, "title": row.__doc__.strip().rstrip("."), "size": size, "missing": why, "problems": []}

    rivals = {"cpp": row.cpp(native.rivals())}
    if hasattr(row, "cpp_checked"):
        rivals["checked"] = row.cpp_checked(native.rivals())
    if hasattr(row, "numpy_form"):
        rivals["numpy"] = row.numpy_form
    numba = modules.numba_function(row, source)
    if numba is not None:
        rivals["numba"] = numba[0]
    if module is not None:
        rivals["pyx2cpp"] = getattr(module, row.FUNCTION)

    def bind(rival, given):
        if rival == "numba":
            given = numba[1](*given)
        function = rivals[rival]
        return lambda: function(*given)

    expected = python(*small)
    for rival in list(rivals):
        try:
            got = bind(rival, small)()
        except Exception as error:  # noqa: BLE001  a rival may fail in any way; the others are still timed
            result["problems"].append(f"{rival}: {type(error).__name__}: {str(error).strip().splitlines()[:1]}")
            del rivals[rival]
            continue
        reason = measure.disagreement(got, expected, RTOL, getattr(row, "ATOL", 1e-12))
        if reason:
            result["problems"].append(f"{rival}: {reason}")
    if "pyx2cpp" in rivals:
        result["identical"] = measure.identical(rivals["pyx2cpp"](*small), expected)
        if not result["identical"]:
            result["problems"].append("pyx2cpp: not bit for bit what CPython gives")

    large = measure.interleave({rival: bind(rival, arguments) for rival in rivals}, 5 if quick else 25)
    little = measure.interleave({"cpp": bind("cpp", small), "cpython": lambda: python(*small)}, 3 if quick else 9)
    result["ratios"] = {rival: measure.ratio(large, rival, "cpp") for rival in rivals}
    result["ratios"]["cpython"] = measure.ratio(little, "cpython", "cpp")
    if "pyx2cpp" in rivals:
        for rival in rivals:
            result["ratios"]["pyx2cpp/" + rival] = measure.ratio(large, "pyx2cpp", rival)
    result["milliseconds"] = {rival: 1000.0 * min(times) for rival, times in large.items()}
    return result


def in_process(arguments):
    """Run this script with the arguments and return the JSON on its last line."""
    done = subprocess.run([sys.executable, __file__, *arguments], check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"bench.py {' '.join(arguments)}: exit status {done.returncode}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def versions():
    """What the numbers depend on."""
    compiler = subprocess.run([native.compiler(), "--version"], capture_output=True, text=True, check=True).stdout
    found = [f"CPython {platform.python_version()}", compiler.splitlines()[0].strip()]
    for name in ("numpy", "numba", "scipy", "mypy", "Cython"):
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"no {name}")
    return found


def main():
    """Run everything, print the tables, write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="smaller inputs, few rounds: a smoke test")
    parser.add_argument("--only", nargs="+", choices=[*row_names(), *SECTIONS], help="these rows only")
    parser.add_argument("--output", help="the page to write (default docs/benchmarks.md, none with --quick or --only)")
    parser.add_argument("--json", help="write the numbers to this file as well")
    parser.add_argument("--row", help=argparse.SUPPRESS)
    options = parser.parse_args()
    quick = ["--quick"] if options.quick else []
    if options.row in SECTIONS:
        print(json.dumps(SECTIONS[options.row](options.quick)))
        return 0
    if options.row:
        print(json.dumps(run_row(options.row, options.quick)))
        return 0

    native.rivals()
    native.floor_module()
    rows = []
    sections = {}
    for name in options.only or [*row_names(), *SECTIONS]:
        print(f"timing {name} ...", file=sys.stderr, flush=True)
        measured = in_process(["--row", name, *quick])
        if name in SECTIONS:
            sections[name] = measured
        else:
            rows.append(measured)
    page = tables.page(rows, sections.get("calls"), versions(), datetime.date.today().isoformat(), options.quick)
    if "programs" in sections:
        page += "\n" + programs_table.section(sections["programs"]) + "\n"
    if "arrays" in sections:
        page += "\n" + arrays_table.section(sections["arrays"]) + "\n"
    if "forecasts" in sections:
        page += "\n" + forecasts_table.section(sections["forecasts"]) + "\n"
    print(page)
    output = options.output
    if output is None and not options.quick and not options.only:
        output = os.path.join(native.ROOT, "docs", "benchmarks.md")
    if output:
        with open(output, "w", encoding="utf-8") as file:
            file.write(page)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"rows": rows, **sections}, file, indent=1)
    problems = [f"{row['row']}: {problem}" for row in rows for problem in row["problems"]]
    for row in sections.get("arrays", {"rows": []})["rows"]:
        problems += [problem for cell in row["sizes"].values() for problem in cell["problems"]]
    for group in sections.get("programs", {"groups": {}})["groups"].values():
        problems += [problem for row in group for problem in row["problems"]]
    for problem in problems:
        print(f"problem: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
