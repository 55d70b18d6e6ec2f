"""Which settings forecast best?  Sweeps over half-lives and ridges, in parallel, resumable.

    python experiments.py --compiled build/sample             # the compiled forecast, in as many processes as cores
    python experiments.py --compiled build/sample --backend dask --address tcp://scheduler:8786
    python experiments.py --quick --out /tmp/quick            # a small sweep over one year

Every setting is one run of `forecast.run`; its R2 of next-day log variance goes as a line into OUT/results.jsonl as
soon as it is known, so an interrupted sweep goes on where it stopped.  At the end OUT/results.md has the table and
OUT/results.png the plot.  Settings are chosen by the years before 2010 and judged by 2010-18, which the choice has not
seen; --quick has one year only.

--compiled DIR   folder of the compiled forecast; without it the interpreted file runs, some hundred times slower
--backend        processes (default), dask or ray: with --workers workers here, or on the cluster at --address, which
                 must see the same folders
"""

import argparse
import concurrent.futures
import hashlib
import importlib
import itertools
import json
import multiprocessing
import os
import sys
import time

FOLDER = os.path.dirname(os.path.abspath(__file__))
SERIES = ("sp500", "nasdaq")
FULL_START = 504
HOLD_OUT = 2767  # first day of 2010
YEAR = 252

VOLATILITY = {
    "day": [0.0],
    "day, week, month": [0.0, 4.0, 16.0],
    "five": [0.0, 1.0, 4.0, 16.0, 64.0],
    "eight": [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0],
}
RETURNS = {"day": [0.0], "two": [0.0, 8.0], "four": [0.0, 2.0, 8.0, 32.0]}
FITS = {
    "fast": [21.0, 32.0, 42.0, 63.0],
    "mixed": [42.0, 63.0, 126.0, 252.0],
    "slow": [126.0, 252.0, 504.0, 1008.0],
}
RIDGES = {"0, 0.03": [0.0, 0.03], "0, 0.3": [0.0, 0.3]}
AXES = ("volatility", "returns", "fit", "ridge")


def settings(quick):
    """All settings of a sweep: a name per axis and the numbers behind them."""
    volatility = list(VOLATILITY)[:2] if quick else VOLATILITY
    returns = list(RETURNS)[:1] if quick else RETURNS
    for series, v, r, f, p in itertools.product(SERIES, volatility, returns, FITS, RIDGES):
        yield {
            "series": series,
            "volatility": v,
            "returns": r,
            "fit": f,
            "ridge": p,
            "vol_half_lives": VOLATILITY[v],
            "ret_half_lives": RETURNS[r],
            "fit_half_lives": FITS[f],
            "ridges": RIDGES[p],
            "period": "year" if quick else "full",
        }


def fingerprint(path):
    """A hash of a file."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()[:16]


def key(setting, data):
    """What identifies a result: everything that decides its numbers, the code and the bars included."""
    files = [os.path.join(FOLDER, "forecast.py"), os.path.join(data, setting["series"] + ".csv")]
    text = json.dumps([setting, list(map(fingerprint, files))], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def load_forecast(compiled):
    """The module `forecast`, from the folder of its compiled form or, for '', as it stands here."""
    if "forecast" not in sys.modules:
        sys.path.insert(0, compiled or FOLDER)
        try:
            importlib.import_module("forecast")
        finally:
            sys.path.pop(0)
    module = sys.modules["forecast"]
    if compiled and not module.__spec__.origin.endswith(".so"):
        raise ImportError(f"no compiled forecast in {compiled}")
    return module


def evaluate(setting, compiled, data):
    """Run one setting: its R2 and time, with R2 before 2010 and from 2010 on for the full period."""
    forecast = load_forecast(compiled)
    high, low, close = forecast.load(os.path.join(data, setting["series"] + ".csv"))
    v = forecast.log_variances(high, low)
    r = forecast.returns(close)
    first = FULL_START if setting["period"] == "full" else len(v) - YEAR - 1
    days = len(v) - 1 - first
    begin = time.perf_counter()
    combined, _, _, models = forecast.run(
        v,
        r,
        setting["vol_half_lives"],
        setting["ret_half_lives"],
        setting["fit_half_lives"],
        setting["ridges"],
        first,
        days,
        False,
    )
    result = {
        "key": key(setting, data),
        "setting": setting,
        "models": len(models),
        "seconds": time.perf_counter() - begin,
        "r2": forecast.r_squared(v, combined, first, 0),
    }
    if setting["period"] == "full":
        split = HOLD_OUT - first
        result["r2_before"] = forecast.r_squared(v, combined[:split], first, 0)
        result["r2_after"] = forecast.r_squared(v, combined, first, split - 1)
    return result


# ---- backends: each yields the results of `evaluate` over the settings, in the order in which they come -------------


def on_processes(todo, compiled, data, workers, address):
    """Processes of this machine."""
    if address:
        raise SystemExit("--address is for dask and ray")
    spawn = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        futures = [pool.submit(evaluate, setting, compiled, data) for setting in todo]
        for future in concurrent.futures.as_completed(futures):
            yield future.result()


def on_dask(todo, compiled, data, workers, address):
    """A Dask cluster: the one at `address`, or one on this machine."""
    import distributed

    cluster = address or distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
    with distributed.Client(cluster) as client:
        futures = [client.submit(evaluate, setting, compiled, data, pure=False) for setting in todo]
        for future in distributed.as_completed(futures):
            yield future.result()
    if not address:
        cluster.close()


def on_ray(todo, compiled, data, workers, address):
    """A Ray cluster: the one at `address`, or one on this machine."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray

    if address:
        ray.init(address=address)
    else:
        ray.init(num_cpus=workers, include_dashboard=False)
    try:
        remote = ray.remote(evaluate)
        waiting = [remote.remote(setting, compiled, data) for setting in todo]
        while waiting:
            done, waiting = ray.wait(waiting)
            yield from ray.get(done)
    finally:
        ray.shutdown()


BACKENDS = {"processes": on_processes, "dask": on_dask, "ray": on_ray}


# ---- results ---------------------------------------------------------------------------------------------------------


def read_results(path):
    """The results of a file by key; a last line that was cut off is left out."""
    found = {}
    if os.path.exists(path):
        with open(path) as lines:
            for line in lines:
                if line.endswith("\n"):
                    result = json.loads(line)
                    found[result["key"]] = result
    return found


def repair(path):
    """Cut off a last line that has no end: its writer was interrupted."""
    with open(path, "rb+") as file:
        text = file.read()
        if not text.endswith(b"\n"):
            file.truncate(text.rfind(b"\n") + 1)


def show_progress(done, of, began, finished):
    """One line, written over itself: a bar, the counts, the time left."""
    bar = "#" * (30 * done // of)
    left = ""
    if finished:
        left = f", {(time.perf_counter() - began) / finished * (of - done):.0f} s left"
    end = "\n" if done == of else ""
    print(f"\r[{bar:<30}] {done}/{of}{left}      ", end=end, file=sys.stderr, flush=True)


def sweep(todo, out, backend="processes", compiled="", workers=None, address=None):
    """Run the settings that OUT/results.jsonl does not have yet; all results of these settings."""
    todo = list(todo)
    data = os.path.join(FOLDER, "data")
    os.makedirs(out, exist_ok=True)
    path = os.path.join(out, "results.jsonl")
    known = read_results(path)
    left = [setting for setting in todo if key(setting, data) not in known]
    if os.path.exists(path):
        repair(path)
    compiled = os.path.abspath(compiled) if compiled else ""
    began = time.perf_counter()
    show_progress(len(todo) - len(left), len(todo), began, 0)
    with open(path, "a") as file:
        run = BACKENDS[backend](left, compiled, data, workers or os.cpu_count(), address) if left else ()
        for n, result in enumerate(run, 1):
            known[result["key"]] = result
            file.write(json.dumps(result) + "\n")
            file.flush()
            show_progress(len(todo) - len(left) + n, len(todo), began, n)
    return [known[key(setting, data)] for setting in todo]


def ranked(results):
    """Best first: by what was known before the hold-out, or by the one year there is."""
    return sorted(results, key=lambda result: -result.get("r2_before", result["r2"]))


def table(results):
    """The results as a Markdown table for each series."""
    lines = []
    for series in SERIES:
        rows = ranked(result for result in results if result["setting"]["series"] == series)
        if not rows:
            continue
        periods = ["r2_before", "r2_after"] if "r2_before" in rows[0] else ["r2"]
        names = {"r2_before": "R² before 2010", "r2_after": "R² 2010-18", "r2": "R²"}
        header = list(AXES) + ["models"] + [names[p] for p in periods] + ["ms"]
        lines += [f"## {series}", "", "| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
        for result in rows:
            cells = [result["setting"][axis] for axis in AXES]
            cells += [f"{result['models']:,}"] + [f"{result[p]:.6f}" for p in periods]
            lines.append("| " + " | ".join(cells) + f" | {1000 * result['seconds']:.0f} |")
        lines.append("")
    return "\n".join(lines)


def plot(results, path=None):
    """R2 by setting, a panel per series and axis; saved to `path`, or returned as a figure."""
    import matplotlib

    if path:
        matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    series = [name for name in SERIES if any(result["setting"]["series"] == name for result in results)]
    figure, panels = plt.subplots(
        len(series), len(AXES), figsize=(14, 3.6 * len(series)), sharey="row", squeeze=False, layout="constrained"
    )
    for row, name in zip(panels, series):
        mine = [result for result in results if result["setting"]["series"] == name]
        for panel, axis in zip(row, AXES):
            names = list(dict.fromkeys(result["setting"][axis] for result in mine))
            periods = {"r2_before": "before 2010", "r2_after": "2010-18"} if "r2_before" in mine[0] else {"r2": "year"}
            for marker, (period, label) in zip("ox", periods.items()):
                at = [names.index(result["setting"][axis]) for result in mine]
                panel.plot(at, [result[period] for result in mine], marker, alpha=0.6, label=label)
            panel.set_xticks(range(len(names)), names, fontsize=8)
            panel.set_xlim(-0.5, len(names) - 0.5)
            panel.set_title(f"{name}: {axis}", fontsize=10)
        row[0].set_ylabel("R² of next-day log variance")
        row[-1].legend(fontsize=8)
    if path is None:
        return figure
    figure.savefig(path, dpi=110)
    plt.close(figure)
    return None


def main(argv=None):
    """Sweep, and write what came out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compiled", default="", metavar="DIR")
    parser.add_argument("--out", default="build/experiments", metavar="DIR")
    parser.add_argument("--backend", choices=BACKENDS, default="processes")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--address")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(argv)
    results = sweep(
        settings(options.quick), options.out, options.backend, options.compiled, options.workers, options.address
    )
    text = table(results)
    with open(os.path.join(options.out, "results.md"), "w") as file:
        file.write(text)
    plot(results, os.path.join(options.out, "results.png"))
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
