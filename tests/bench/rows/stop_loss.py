"""Stop loss at a maximum drawdown."""

import native
import numpy as np

SOURCE = "samples/dolphindb/stop_loss.py"
FUNCTION = "stop_loss"
SIZE = 2_000_000
SMALL = 100_000


def inputs(n):
    """Returns whose drawdown stays below the threshold until close to the end."""
    returns = np.random.default_rng(7).normal(0.0, 1e-5, n)
    returns[n - n // 100] = -0.5
    return returns, 0.10


def cpp(library):
    function = library.stop_loss

    def call(returns, threshold):
        stopped = np.ones(len(returns), dtype=bool)
        function(native.address(returns), native.integer(len(returns)), native.real(threshold), native.address(stopped))
        return stopped

    return call


def numpy_form(returns, threshold):
    value = np.cumprod(1 + returns)
    drawdown = 1 - value / np.maximum(np.maximum.accumulate(value), 1.0)
    hit = drawdown >= threshold
    stopped = np.zeros(len(returns), dtype=bool)
    if hit.any():
        stopped[hit.argmax() + 1 :] = True
    return stopped
