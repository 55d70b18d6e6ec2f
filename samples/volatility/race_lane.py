"""The interpreted lane of the race: a run of the sample that reports its own progress.

One line of JSON comes in: {"script", "vol_half_lives", "ret_half_lives", "bars": {"high", "low", "close"}}.  After
{"ready": true} goes out and a further line has come in, the computation runs, with lines {"done", "of", "seconds"} on
the way, and ends with {"forecasts", "volatility", "r2", "seconds"}: log variances as `forecast.run` gives them.

"forecaster" is forecaster.py, the file that the other lane runs compiled: its progress is forecasts made.  "baseline"
is baseline.py, the straightforward way: its progress is models fitted.
"""

import json
import sys
import time

import baseline
import forecast
import forecaster

INTERVAL = 0.03  # seconds between reports


class Progress:
    """Reports how much is done, now and then."""

    def __init__(self, of):
        self.of = of
        self.done = 0
        self.began = time.perf_counter()
        self.due = self.began

    def step(self):
        """One more is done."""
        self.done += 1
        now = time.perf_counter()
        if now >= self.due:
            self.due = now + INTERVAL
            tell({"done": self.done, "of": self.of, "seconds": now - self.began})


def tell(message):
    """Write one line."""
    print(json.dumps(message), flush=True)


def run_forecaster(task, progress):
    """All bars through a Forecaster."""
    made = forecaster.Forecaster(task["vol_half_lives"], task["ret_half_lives"])
    forecasts = []
    for bar in zip(task["bars"]["high"], task["bars"]["low"], task["bars"]["close"]):
        f = made.append(bar)
        if f is not None:
            forecasts.append(f)
            progress.step()
    return forecasts


def run_baseline(task, progress):
    """The same forecasts by baseline.run, whose fits are counted."""
    fit = baseline.fit

    def counted(*arguments):
        progress.step()
        return fit(*arguments)

    baseline.fit = counted
    v = forecast.log_variances(task["bars"]["high"], task["bars"]["low"])
    r = forecast.returns(task["bars"]["close"])
    combined, _ = baseline.run(
        v,
        r,
        task["vol_half_lives"],
        task["ret_half_lives"],
        forecast.FIT_HALF_LIVES,
        forecast.RIDGES,
        forecaster.WARM_UP,
        len(v) - 1 - forecaster.WARM_UP,
    )
    return combined


def main():
    """Read the task, wait for the start, run."""
    task = json.loads(sys.stdin.readline())
    bars = task["bars"]["close"]
    forecasts = len(bars) - forecaster.WARM_UP
    regressors = len(task["vol_half_lives"]) + len(task["ret_half_lives"])
    lanes = len(forecast.FIT_HALF_LIVES) * len(forecast.RIDGES)
    of, run = forecasts, run_forecaster
    if task["script"] == "baseline":
        of, run = forecasts * (2**regressors - 1) * lanes, run_baseline
    tell({"ready": True, "python": sys.version.split()[0]})
    sys.stdin.readline()
    progress = Progress(of)
    forecasts = run(task, progress)
    seconds = time.perf_counter() - progress.began
    v = forecast.log_variances(task["bars"]["high"], task["bars"]["low"])
    s2 = forecast.error_variance(v, forecasts, forecaster.WARM_UP)
    volatility = forecast.annualised(forecasts[-1], s2)
    r2 = None
    if len(forecasts) > 2:  # one outcome is its own mean
        r2 = forecast.r_squared(v, forecasts, forecaster.WARM_UP, 0)
    tell({"forecasts": forecasts, "volatility": volatility, "r2": r2, "seconds": seconds})


if __name__ == "__main__":
    main()
