"""Interleaved timing and comparison of results."""

import gc
import statistics
import time

import numpy as np


def interleave(calls, rounds):
    """Seconds of every call in every round; the order rotates so that none always follows the same neighbour.

    `calls` maps a name to a function without arguments.  Returns {name: [seconds, ...]}.
    """
    seconds = {name: [] for name in calls}
    names = list(calls)
    for name in names:  # caches warm, specialisations compiled
        calls[name]()
    gc.collect()
    gc.disable()
    try:
        for number in range(rounds):
            turn = number % len(names)
            for name in names[turn:] + names[:turn]:
                call = calls[name]
                begin = time.perf_counter()
                call()
                seconds[name].append(time.perf_counter() - begin)
    finally:
        gc.enable()
    return seconds


def ratio(seconds, name, base):
    """Median over the rounds of the paired ratio time(name) / time(base)."""
    return median_ratio(seconds[name], seconds[base])


def disagreement(got, expected, rtol, atol):
    """Why two results differ, or None: values within the tolerances, same shapes, same truth of nan."""
    if isinstance(expected, (tuple, list)):
        if not isinstance(got, (tuple, list)) and not hasattr(got, "__len__"):
            return f"{type(got).__name__} instead of a sequence"
        if len(got) != len(expected):
            return f"length {len(got)} instead of {len(expected)}"
        if expected and not isinstance(expected[0], (tuple, list)):
            return disagreement(np.array(list(got)), np.array(expected), rtol, atol)
        for a, b in zip(got, expected, strict=True):
            reason = disagreement(a, b, rtol, atol)
            if reason:
                return reason
        return None
    a, b = np.asarray(got), np.asarray(expected)
    if a.shape != b.shape:
        return f"shape {a.shape} instead of {b.shape}"
    if np.allclose(a, b, rtol=rtol, atol=atol, equal_nan=True):
        return None
    return f"differs by up to {np.max(np.abs(a.astype(float) - b.astype(float))):.3g}"


def identical(got, expected):
    """Whether two results have the same types and the same bits (signed zeros told apart)."""
    if type(got) is not type(expected):
        return False
    if isinstance(expected, (tuple, list)):
        return len(got) == len(expected) and all(map(identical, got, expected))
    if isinstance(expected, np.ndarray):
        return got.dtype == expected.dtype and got.shape == expected.shape and got.tobytes() == expected.tobytes()
    return repr(got) == repr(expected)


def median_ratio(a, b):
    """Median over the rounds of the paired ratio of two lists of seconds."""
    return statistics.median(x / y for x, y in zip(a, b, strict=True))
