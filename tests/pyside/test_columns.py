"""Columns of pandas and Arrow given to compiled functions: views as arrays, Python objects as they are."""

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
TOOL = ROOT / "bin" / "pyx2cpp"

COLUMNS = '''import numpy as np

def total(xs):
    s = 0.0
    for i in range(len(xs)):
        s += xs[i]
    return s

def scale(xs, k):
    for i in range(len(xs)):
        xs[i] = xs[i] * k
    return xs

def drawdown(prices):
    peak = prices[0]
    worst = 0.0
    for p in prices:
        peak = max(peak, p)
        worst = min(worst, p / peak - 1.0)
    return worst

def returns(prices):
    p = np.asarray(prices, dtype=np.float64)
    return p[1:] / p[:-1] - 1.0
'''

DRIVER = '''import sys
import numpy as np
import pandas as pd
import pyarrow as pa
import columns

frame = pd.DataFrame({"p": [1.0, 4.0, 2.0, 8.0], "q": [1, 2, 3, 4], "t": ["a", "b", "c", "d"]})
missing = pd.Series([1.0, None], dtype="Float64")
prices = pa.array([3.0, 1.0, 4.0, 1.5])
batch = pa.record_batch({"x": [1.0, 2.0, 4.0], "n": [1, 2, 3]})
arrays = {
    "column": frame["p"].to_numpy(copy=True), "values": frame["p"].values, "ints": frame["q"].to_numpy(),
    "one of two": frame[["p", "q"]].to_numpy()[:, 1], "every second, back": frame["p"].to_numpy()[::-2],
    "gaps": pd.Series([1.0, None, 3.0]).to_numpy(), "float32": pd.Series([1.0, 3.0], dtype="float32").to_numpy(),
    "bools": pd.Series([True, False]).to_numpy(), "objects": pd.Series([1.5, "a"]).to_numpy(),
    "filled": missing.to_numpy(dtype="float64", na_value=np.nan), "big-endian": np.array([1.0, 2.0], dtype=">f8"),
    "Arrow": prices.to_numpy(), "Arrow slice": prices[1:3].to_numpy(), "batch": batch.column(0).to_numpy(),
    "Arrow ints": batch.column(1).slice(1).to_numpy(), "holes": pa.array([1.0, None]).to_numpy(zero_copy_only=False),
}
others = {
    "Series": frame["p"], "int Series": frame["q"], "texts": frame["t"], "missing": missing, "rest": frame["p"][1:],
    "moved": pd.Series([5.0, 6.0], index=[7, 8]), "Arrow array": prices, "null": pa.array([1.0, None]),
    "chunks": pa.chunked_array([[1.0], [2.0]]), "nothing": pa.array([]), "empty": pd.Series([], dtype=float),
}
for name, x in {**arrays, **others}.items():
    before = repr(x)
    for f, more in ((columns.total, ()), (columns.drawdown, ()), (columns.returns, ()), (columns.scale, (2.0,))):
        try:
            r = f(x, *more)
            print(name, f.__name__, type(r).__name__, repr(r), "the same" if r is x else "")
        except Exception as e:
            print(name, f.__name__, type(e).__name__, e)
    print("changed" if repr(x) != before else "as it was")
prices.validate(full=True)
'''


def run(folder, script):
    """What the script prints when `columns` comes from a folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-W", "ignore", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return re.sub("0x[0-9a-f]+", "0x", done.stdout)


def test_columns(tmp_path):
    """Nulls, offsets, wrong dtypes and read-only memory make compiled functions do what interpreted ones do."""
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    (source / "columns.py").write_text(COLUMNS)
    (tmp_path / "driver.py").write_text(DRIVER)
    command = [TOOL, "-q", source / "columns.py", "-o", out, "--no-go", "--python", sys.executable]
    command += ["--report", tmp_path / "r.json"]
    for dtype in ("float64", "int64"):
        command += [f"--sig=total({dtype}[:])", f"--sig=drawdown({dtype}[:])", f"--sig=scale({dtype}[:], float)"]
    subprocess.run(command, check=True, timeout=120)
    functions = {f["name"]: f["native"] for f in json.loads((tmp_path / "r.json").read_text())["functions"]}
    assert functions["total"] and functions["drawdown"] and functions["scale"], functions
    assert run(out, tmp_path / "driver.py") == run(source, tmp_path / "driver.py")
