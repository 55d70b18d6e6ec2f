"""Volatility forecast, algorithm B: one year of all 32,760 models (CPython: 120 models; Numba: arrays for lists)."""

import os
import re

import native
import numpy as np

SOURCE = "samples/volatility/forecast.py"
FUNCTION = "run"
SIZE = 32_760
SMALL = 120


def inputs(n):
    high, low, close = np.loadtxt(
        os.path.join(native.ROOT, "samples/volatility/data/sp500.csv"), delimiter=",", skiprows=1, usecols=(2, 3, 4)
    ).T
    v = (np.log(np.log(high / low) ** 2 / (4.0 * np.log(2.0))) + 10.0).tolist()
    r = [0.0, *(100.0 * np.diff(np.log(close))).tolist()]
    vol_half_lives = [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0]
    ret_half_lives = [0.0, 2.0, 8.0, 32.0]
    if n == SMALL:
        vol_half_lives = [0.0, 4.0, 16.0]
        ret_half_lives = [0.0]
    return v, r, vol_half_lives, ret_half_lives, [42.0, 63.0, 126.0, 252.0], [0.0, 0.03], 4778, 252, False


def cpp(library):
    function = library.volatility_run

    def call(v, r, vol_half_lives, ret_half_lives, fit_half_lives, ridges, first, days, variants):
        series = [np.array(v), np.array(r)]
        grid = [np.array(values) for values in (vol_half_lives, ret_half_lives, fit_half_lives, ridges)]
        combined = np.empty(days + 1)
        models = np.empty(8 * (2 ** (len(vol_half_lives) + len(ret_half_lives)) - 1))
        arguments = [native.address(values) for values in series]
        for values in grid:
            arguments += [native.address(values), native.integer(len(values))]
        function(
            *arguments, native.integer(first), native.integer(days), native.address(combined), native.address(models)
        )
        return combined.tolist(), [], [], models.tolist()

    return call


def numba_source(text):
    """Numba is slow with lists (twenty times here), so it gets arrays: `[x] * n` becomes `np.full(n, x)`."""
    return "import numpy as np\n" + re.sub(r"\[([0-9.]+)\] \* (\w+|\([^()]*\))", r"np.full(\2, \1)", text)


def numba_arguments(*arguments):
    """Arrays for lists, made once."""
    return tuple(np.array(value) if isinstance(value, list) else value for value in arguments)
