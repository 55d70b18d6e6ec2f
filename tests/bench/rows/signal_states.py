"""Signal state machine."""

import native
import numpy as np

SOURCE = "samples/dolphindb/signal_states.py"
FUNCTION = "signal_states"
SIZE = 2_000_000
SMALL = 100_000


def inputs(n):
    return np.random.default_rng(7).uniform(0.0, 100.0, n), 60.0, 50.0, 30.0, 20.0


def cpp(library):
    function = library.signal_states

    def call(signal, *thresholds):
        output = np.zeros(len(signal), dtype=np.int64)
        levels = [native.real(level) for level in thresholds]
        function(native.address(signal), native.integer(len(signal)), *levels, native.address(output))
        return output

    return call


def numpy_form(signal, t1, t10, t20, t2):
    """Each side on its own: the last event (set or clear) decides, found by a running maximum of positions."""
    positions = np.arange(len(signal))
    long = side(signal > t1, signal < t10, positions)
    short = side(signal < t2, signal > t20, positions)
    return long - short


def side(on, off, positions):
    last = np.maximum.accumulate(np.where(on | off, positions, -1))
    return ((last >= 0) & on[last]).astype(np.int64)
