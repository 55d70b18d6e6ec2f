"""Exact sum of integers."""

import ctypes

import native
import numpy as np

SOURCE = "samples/dolphindb/running_sum.py"
FUNCTION = "total_volume"
SIZE = 4_000_000
SMALL = 200_000


def inputs(n):
    return (np.random.default_rng(7).integers(0, 10_000, n),)


def cpp(library):
    function = library.total_volume
    function.restype = ctypes.c_int64
    return lambda volumes: function(native.address(volumes), native.integer(len(volumes)))


def cpp_checked(library):
    function = library.total_volume_checked
    function.restype = ctypes.c_int64
    overflow = ctypes.c_bool()

    def call(volumes):
        total = function(native.address(volumes), native.integer(len(volumes)), ctypes.byref(overflow))
        if overflow.value:
            raise OverflowError
        return total

    return call


def numpy_form(volumes):
    return volumes.sum()
