"""Checks a forecast module, interpreted or compiled, against the reference numbers of the sample.

    python test_reference.py [--module PATH] [--baseline] [--fast | --year | --full]

--module    forecast.py (default), forecast_numpy.py or forecaster.py, or a compiled extension of one of them
--lists     a forecaster keeps its state in lists, as it does by default, and not in arrays
--baseline  also compare with algorithm A on the small grid (--fast) and on sampled models of the full grid (--year)
--fast      small grid, one year, both series: seconds when interpreted (default)
--year      and all 32,760 models, one year, both series: for a compiled module
--full      and all models over the whole history with its hold-out: for a compiled module

Prints one line per check; the exit status is 1 if any failed.
"""

import argparse
import functools
import importlib.machinery
import importlib.util
import math
import operator
import os
import sys
import time

import numpy as np

FOLDER = os.path.dirname(os.path.abspath(__file__))
SERIES = ("sp500", "nasdaq")
HOLD_OUT = 2767  # first day of 2010
YEAR_START = 4778
FULL_START = 504

# Half a unit of the last published digit, and a little for the arithmetic of the comparison.
DIGITS_6 = 5.1e-7
DIGITS_9 = 5.1e-10

SMALL = {
    "sp500": {"R2": 0.492145, "first": -12.329014020, "final": -9.251149727},
    "nasdaq": {"R2": 0.412863, "first": -11.649295221, "final": -8.807885808},
}
YEAR = {
    "sp500": {
        "R2": 0.533295,
        "LHAR R2": 0.508012,
        "first": -12.580064932,
        "final": -9.354799378,
        "s2": 0.753662504,
        "volatility": 17.830325,
    },
    "nasdaq": {
        "R2": 0.462589,
        "LHAR R2": 0.426996,
        "first": -11.661098483,
        "final": -8.887156848,
        "s2": 0.731815110,
        "volatility": 22.404461,
    },
}
FULL = {
    "sp500": {
        "LHAR": (0.597947, 0.517824),
        "best": (0.607592, 0.532936),
        "equal": (0.614031, 0.540316),
        "combination": (0.614107, 0.540557),
        "final": -9.350335924,
        "LHAR final": -9.729730576,
    },
    "nasdaq": {
        "LHAR": (0.584921, 0.445537),
        "best": (0.594155, 0.455495),
        "equal": (0.599163, 0.459018),
        "combination": (0.598956, 0.458839),
        "final": -8.885922457,
        "LHAR final": -9.403685950,
    },
}


# (high, low, close)
BAD_BARS = [
    (1.0, 1.0, 1.0),
    (1.0, 2.0, 1.5),
    (math.nan, 1.0, 1.0),
    (2.0, math.nan, 1.0),
    (2.0, 1.0, math.nan),
    (math.inf, 1.0, 1.0),
    (2.0, 0.0, 1.0),
    (2.0, 1.0, 0.0),
    (2.0, 1.0, -1.0),
    (1e308, 1e-308, 1.0),
]


class Checker:
    """Counts and prints comparisons."""

    def __init__(self):
        self.failed = 0
        self.passed = 0

    def near(self, what, value, expected, tolerance):
        """One check: |value - expected| <= tolerance (nan fails)."""
        good = abs(value - expected) <= tolerance
        self.passed += good
        self.failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {value!r}, reference {expected!r} within {tolerance:g}")

    def raises(self, what, kind, call):
        """One check: `call` raises `kind`."""
        try:
            call()
            got = "nothing"
        except kind:
            got = kind.__name__
        good = got == kind.__name__
        self.passed += good
        self.failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {got} raised")


def load_module(path, name):
    """Import a .py file or a compiled extension under `name`."""
    loader = importlib.machinery.SourceFileLoader
    if not path.endswith(".py"):
        loader = importlib.machinery.ExtensionFileLoader
    spec = importlib.util.spec_from_file_location(name, path, loader=loader(name, path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Form:
    """A module in the place of forecast.py, which gives whatever the module itself does not have."""

    def __init__(self, module, shared):
        self.module = module
        self.shared = shared

    def __getattr__(self, name):
        if hasattr(self.module, name):
            return getattr(self.module, name)
        return getattr(self.shared, name)


class Streamed(Form):
    """A module with a `Forecaster`, fed bar by bar."""

    def __init__(self, module, shared, bars, make):
        super().__init__(module, shared)
        self.bars = bars
        self.make = make

    def new(self, full):
        """A forecaster that has seen no bar."""
        grid = {}
        if not full:
            grid["vol_half_lives"] = self.shared.SMALL_VOLATILITY_HALF_LIVES
            grid["ret_half_lives"] = self.shared.SMALL_RETURN_HALF_LIVES
        if self.make:
            grid["make"] = self.make
        return self.module.Forecaster(**grid)

    def forecast_models(self, _v, _r, full, first, days, variants):
        """What `forecast.run` returns; best and equally weighted models are read off the forecaster."""
        forecaster = self.new(full)
        begin = first - self.module.WARM_UP
        if begin < 0 or first + days >= len(self.bars):
            raise ValueError("no such days")
        combined, best, equal = [], [], []
        for t in range(begin, first + days + 1):
            f = forecaster.append(self.bars[t])
            if (f is None) != (t < first):
                raise AssertionError(f"bar {t} gave {f}")
            if f is None:
                continue
            combined.append(f)
            if variants:
                best.append(float(forecaster.forecast[np.argmin(forecaster.score)]))
                equal.append(float(np.mean(forecaster.forecast)))
        return combined, best, equal, list(forecaster.forecast)


def load_series(forecast, series):
    """Log variances, returns and bars (high, low, close) of one series of the sample."""
    high, low, close = forecast.load(os.path.join(FOLDER, "data", series + ".csv"))
    return forecast.log_variances(high, low), forecast.returns(close), list(zip(high, low, close))


def check_small(check, forecast, series, v, r):
    """The small grid over one year."""
    expected = SMALL[series]
    combined, _, _, models = forecast.forecast_models(v, r, False, YEAR_START, 252, False)
    check.near(f"{series} small models", len(models), 120, 0)
    check.near(f"{series} small forecasts", len(combined), 253, 0)
    check.near(f"{series} small R2", forecast.r_squared(v, combined, YEAR_START, 0), expected["R2"], DIGITS_6)
    check.near(f"{series} small first", combined[0] - 10.0, expected["first"], DIGITS_9)
    check.near(f"{series} small final", combined[-1] - 10.0, expected["final"], DIGITS_9)


def check_bad_input(check, forecast, v, r):
    """What `run` and `log_variances` refuse."""
    check.raises("too little history", ValueError, lambda: forecast.forecast_models(v, r, False, 503, 10, False))
    check.raises("too many days", ValueError, lambda: forecast.forecast_models(v, r, False, 5000, 31, False))
    check.raises("a bar without a range", ValueError, lambda: forecast.log_variances([2.0, 1.0], [1.0, 1.0]))


def v_flat():
    """The log variance, plus 10, of bars from 1 to 2."""
    return math.log(math.log(2.0) / 4.0) + 10.0


def check_stream(check, forecast, v, r):
    """A forecaster gives the bits of `forecast.run`, and a bad bar leaves it as it was."""
    expected, _, _, models = forecast.shared.forecast_models(v, r, False, YEAR_START, 20, False)
    made = forecast.new(False)
    combined = []
    for t in range(YEAR_START - forecast.module.WARM_UP, YEAR_START + 21):
        if t % 100 == 0:
            before = repr([list(part) for part in made.state()])
            for bar in BAD_BARS:
                check.raises(f"bar {bar}", ValueError, functools.partial(made.append, bar))
            after = repr([list(part) for part in made.state()])
            check.near("state changed by bad bars", float(before != after), 0.0, 0.0)
        f = made.append(forecast.bars[t])
        if f is not None:
            combined.append(f)
    check.near("streamed forecasts that differ", sum(map(operator.ne, combined, expected)), 0, 0)
    check.near("streamed models that differ", sum(map(operator.ne, made.forecast, models)), 0, 0)
    s2 = forecast.error_variance(v, combined, YEAR_START)
    flat = forecast.module.Forecaster([0.0], [0.0])
    for _ in range(600):
        f = flat.append((2.0, 1.0, 1.5))
    check.near("nothing varies", f, v_flat(), 1e-9)
    check.near("streamed volatility", made.volatility(), forecast.annualised(combined[-1], s2), 0.0)


def check_baseline_small(check, forecast, baseline, series, v, r):
    """Algorithms A and B on the small grid: every forecast of the year and every model on its last day."""
    combined, _, _, models = forecast.forecast_models(v, r, False, YEAR_START, 252, False)
    expected, expected_models = baseline.forecast_models(v, r, False, YEAR_START, 252)
    check.near(f"{series} small A against B", max(map(distance, combined, expected)), 0.0, 3.4e-14)
    check.near(f"{series} small A against B, models", max(map(distance, models, expected_models)), 0.0, 1e-9)


def check_baseline_models(check, forecast, baseline, series, v, r):
    """Algorithms A and B on the full grid for one day: all models and the equally weighted first forecast."""
    combined, _, _, models = forecast.forecast_models(v, r, True, YEAR_START, 0, False)
    expected, expected_models = baseline.forecast_models(v, r, True, YEAR_START, 0)
    check.near(f"{series} A against B, one day", combined[0], expected[0], 1e-11)
    check.near(f"{series} A against B, 32,760 models", max(map(distance, models, expected_models)), 0.0, 1e-9)


def distance(a, b):
    """|a - b|, infinite for nan so that a maximum cannot lose it."""
    d = abs(a - b)
    return math.inf if math.isnan(d) else d


def check_year(check, forecast, series, v, r):
    """All models over one year, timed."""
    expected = YEAR[series]
    begin = time.perf_counter()
    combined, _, _, models = forecast.forecast_models(v, r, True, YEAR_START, 252, False)
    print(f"     {series} year: {1000.0 * (time.perf_counter() - begin):.1f} ms")
    lhar = forecast.lhar(v, r, YEAR_START, 252)
    s2 = forecast.error_variance(v, combined, YEAR_START)
    check.near(f"{series} year models", len(models), 32760, 0)
    check.near(f"{series} year R2", forecast.r_squared(v, combined, YEAR_START, 0), expected["R2"], DIGITS_6)
    check.near(f"{series} year LHAR R2", forecast.r_squared(v, lhar, YEAR_START, 0), expected["LHAR R2"], DIGITS_6)
    check.near(f"{series} year first", combined[0] - 10.0, expected["first"], DIGITS_9)
    check.near(f"{series} year final", combined[-1] - 10.0, expected["final"], DIGITS_9)
    check.near(f"{series} year s2", s2, expected["s2"], DIGITS_9)
    check.near(f"{series} year volatility", forecast.annualised(combined[-1], s2), expected["volatility"], DIGITS_6)


def check_full(check, forecast, series, v, r):
    """All models over the whole history: R2 of the four forecasts, in full and on the hold-out."""
    expected = FULL[series]
    days = len(v) - 1 - FULL_START
    skip = HOLD_OUT - FULL_START - 1
    begin = time.perf_counter()
    combined, best, equal, _ = forecast.forecast_models(v, r, True, FULL_START, days, True)
    print(f"     {series} full: {time.perf_counter() - begin:.3f} s")
    lhar = forecast.lhar(v, r, FULL_START, days)
    for name, forecasts in (("LHAR", lhar), ("best", best), ("equal", equal), ("combination", combined)):
        full, hold_out = expected[name]
        check.near(f"{series} full R2 {name}", forecast.r_squared(v, forecasts, FULL_START, 0), full, DIGITS_6)
        check.near(
            f"{series} hold-out R2 {name}", forecast.r_squared(v, forecasts, FULL_START, skip), hold_out, DIGITS_6
        )
    check.near(f"{series} full final", combined[-1] - 10.0, expected["final"], DIGITS_9)
    check.near(f"{series} full LHAR final", lhar[-1] - 10.0, expected["LHAR final"], DIGITS_9)


def load_forms(path):
    """The module `forecast` (the one beside the module under test if there is one) and the module under test."""
    folder, file = os.path.split(path)
    name, dot, kind = file.partition(".")
    if name == "forecast":
        module = load_module(path, name)
        return module, module
    beside = os.path.join(folder, "forecast" + dot + kind)
    if not os.path.exists(beside):
        beside = os.path.join(FOLDER, "forecast.py")
    shared = load_module(beside, "forecast")
    return shared, load_module(path, name)


def main():
    """Run the tiers asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--module", default=os.path.join(FOLDER, "forecast.py"))
    parser.add_argument("--baseline", action="store_true")
    parser.add_argument("--lists", action="store_true")
    tier = parser.add_mutually_exclusive_group()
    tier.add_argument("--fast", action="store_true")
    tier.add_argument("--year", action="store_true")
    tier.add_argument("--full", action="store_true")
    options = parser.parse_args()
    shared, module = load_forms(os.path.abspath(options.module))
    baseline = None
    if options.baseline:
        baseline = load_module(os.path.join(FOLDER, "baseline.py"), "baseline")
    check = Checker()
    for series in SERIES:
        v, r, bars = load_series(shared, series)
        forecast = Form(module, shared)
        if hasattr(module, "Forecaster"):
            forecast = Streamed(module, shared, bars, None if options.lists else np.zeros)
            check_stream(check, forecast, v, r)
        check_small(check, forecast, series, v, r)
        check_bad_input(check, forecast, v, r)
        if baseline is not None:
            check_baseline_small(check, forecast, baseline, series, v, r)
        if options.year or options.full:
            check_year(check, forecast, series, v, r)
            if baseline is not None:
                check_baseline_models(check, forecast, baseline, series, v, r)
        if options.full:
            check_full(check, forecast, series, v, r)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
