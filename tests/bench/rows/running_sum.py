"""Running sum of floats."""

import ctypes

import native
import numpy as np

SOURCE = "samples/dolphindb/running_sum.py"
FUNCTION = "running_sum"
SIZE = 4_000_000
SMALL = 200_000


def inputs(n):
    return (np.random.default_rng(7).uniform(-1.0, 1.0, n),)


def cpp(library):
    function = library.running_sum
    function.restype = ctypes.c_double
    return lambda values: function(native.address(values), native.integer(len(values)))


def numpy_form(values):
    return values.sum()
