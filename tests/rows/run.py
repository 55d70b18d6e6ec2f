"""Compiles the example of every row of the library table and compares it with CPython and NumPy.

Examples must be carried out without Python inside unless their row says so; rows that another stands before are
listed. The results for the example's own arguments and for values at the edges of their types must be the same, bit for
bit.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import cases, more, pairs, text, with_python

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def command(*words, **options) -> subprocess.CompletedProcess:
    """Runs a command in the project's folder."""
    return subprocess.run([str(w) for w in words], cwd=ROOT, text=True, capture_output=True, **options)


def checked(*words) -> str:
    """The output of a command that must succeed."""
    done = command(*words)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def used_rows(typed: str) -> dict[str, str]:
    """The typed core of each function, by name."""
    out: dict[str, str] = {}
    name = ""
    for line in typed.splitlines():
        if not line.startswith(" "):
            name = line.split("(", 1)[0]
        out[name] = out.get(name, "") + line + "\n"
    return out


def unused(all_cases, typed: str, report: dict) -> list[str]:
    """Complaints about rows that do not carry out their example, or not natively."""
    core = used_rows(typed)
    python = {f["name"]: f["python_ops"] for f in report["functions"]}
    native = {f["name"]: f["native"] for f in report["functions"]}
    seen: dict[str, bool] = {}
    out = []
    for c in all_cases:
        if c.row["Name"] == "pair":
            continue
        if c.row["Name"] == "example":
            if python.get(c.name) or not native.get(c.name):
                out.append(f"not native: {c.row['Example']}: {python.get(c.name)}")
            continue
        target = c.row["Name"] + c.row["Sig"]
        # Another row of the name may stand before it: one for constants, or for the class that it inherits from.
        # What the table knows of NumPy's functions beyond that goes through NumPy, under the same name.
        carried = core.get(c.name, "").replace(f"by {c.row['Name']}(*args: object)", "")
        found = f"by {c.row['Name']}(" in carried
        seen[target] = seen.get(target, False) or found
        if found and (python.get(c.name) or not native.get(c.name)) and not with_python(c.row):
            out.append(f"not native: {target}\n  {c.row['Example']}: {python.get(c.name)}")
    for target, used in seen.items():
        if not used:  # no failure: what carries the example out instead is compared all the same
            print(f"another row carries out the example of {target}")
    return out


# How many examples one program has: inference of a program takes more than twice the time for twice the functions.
BATCH = 700


def batch(compiler, some_cases) -> tuple[int, list[str]]:
    """Compiles and runs a program of some examples: the status of the comparison, and complaints about rows."""
    with tempfile.TemporaryDirectory(prefix="rows") as name:
        folder = Path(name)
        source = folder / "program.py"
        source.write_text(text(some_cases), encoding="utf-8")
        out, report = folder / "out", folder / "report.json"
        checked(compiler, source, "--no-go", "-o", out, "--report", report, "--python", sys.executable)
        typed = checked(compiler, "emit", "--stage", "typed", "--python", sys.executable, source)
        complaints = unused(some_cases, typed, json.loads(report.read_text(encoding="utf-8")))
        listed = folder / "cases.json"
        fields = [{"name": c.name, "row": c.row, "args": c.args, "kinds": c.kinds} for c in some_cases]
        listed.write_text(json.dumps(fields), encoding="utf-8")
        with open(folder / "trace", "w+", encoding="utf-8") as trace:
            words = ["timeout", "400", sys.executable, HERE / "worker.py", folder, listed]
            done = subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=trace, text=True)
            print(done.stdout, end="", flush=True)
            if done.returncode not in (0, 1):
                trace.seek(0)
                print("\n".join(trace.read().splitlines()[-12:]))
                print(f"stopped with status {done.returncode}")
        return done.returncode, complaints


def main() -> int:
    compiler = os.environ.get("PYX2CPP", ROOT / "bin" / "pyx2cpp")
    rows = json.loads(checked("go", "run", "./tests/rows/list"))
    if len(sys.argv) > 1:
        rows = [r for r in rows if any(word in r["Name"] for word in sys.argv[1:])]
    all_cases = cases(rows)
    if len(sys.argv) == 1 or "pair" in sys.argv:
        all_cases += pairs()
    if len(sys.argv) == 1 or "example" in sys.argv:
        all_cases += more(HERE / "more.txt")
    status, complaints = 0, []
    batches = [all_cases[start : start + BATCH] for start in range(0, len(all_cases), BATCH)]
    with ThreadPoolExecutor(2) as pool:
        for failed, found in pool.map(lambda some: batch(compiler, some), batches):
            status, complaints = status or failed, complaints + found
    print("\n".join(complaints))
    print(f"{len(rows)} rows, {len(all_cases)} functions")
    print(f"{max(len(all_cases) - len(complaints), 0)} passed, {len(complaints)} failed")
    return 1 if complaints or status else 0


sys.exit(main())
