"""Values at the edges of each type, and the comparison of results with type, bits and warnings."""

import io
import itertools
import struct
import sys
import warnings

import numpy as np

FLOATS = [0.0, -0.0, 0.5, 1.5, -2.5, 1e308, -1e308, 5e-324, 2.0**53, -(2.0**63)]
FLOATS += [float("inf"), float("-inf"), float("nan")]
INTS = [0, 1, -1, 2, 7, -7, 63, 64, 2**31, 2**53 + 1, 2**62, 2**63 - 1, -(2**63)]
STRS = ["", "a", "abc", "héllo", "Straße", "日本語", "\U0001f600x", " \t7 ", "-12", "2.5e3", "a,b,,c", "\x1b'\n"]
EDGES = {
    "float": FLOATS,
    "int": INTS,
    "bool": [True, False],
    "str": STRS,
    "np.float64": [np.float64(v) for v in FLOATS],
    "np.int64": [np.int64(v) for v in INTS],
    "np.bool_": [np.True_, np.False_],
}
MAKE = {"np.float64": np.float64, "np.int64": np.int64, "np.bool_": np.bool_}
# Where ints are sizes, shifts or exponents.
SMALL = [-3, -1, 0, 1, 2, 3, 5, 8]
SIZES = {"operator.pow", "operator.lshift", "pow", "round", "math.factorial", "math.comb", "math.perm", "chr", "format"}
COUNTED = ["str", "bytes", "range"]
ARRAYS = ["**", "<<", "zeros(", "ones(", "full(", "empty(", "arange("]
LIMIT = 80


def variations(row: dict, args: list, kinds: list[str]) -> list[list]:
    """Argument lists of the same types: one argument at an edge, then two at once."""
    sized = row["Name"] in SIZES or not row["Pure"] or any(word in row["Sig"] for word in COUNTED)
    sized = sized or any(word in row["Example"] for word in ARRAYS)
    pools = [SMALL if sized and kind == "int" else EDGES[kind] for kind in kinds]
    out = []
    for i, pool in enumerate(pools):
        out += [[*args[:i], v, *args[i + 1 :]] for v in pool]
    for i, j in itertools.combinations(range(len(args)), 2):
        for v, w in itertools.product(pools[i], pools[j]):
            out.append([*args[:i], v, *args[i + 1 : j], w, *args[j + 1 :]])
    if len(out) > LIMIT:
        step = len(out) / LIMIT
        out = [out[int(k * step)] for k in range(LIMIT)]
    return out


def bits(value):
    """A value as something that is equal exactly when type and bits are equal."""
    kind = type(value)
    if kind in (list, tuple):
        return kind, [bits(v) for v in value]
    if kind is float or kind is np.float64:
        return kind, "nan" if value != value else struct.pack("<d", value)
    if kind is complex:
        return kind, bits(value.real), bits(value.imag)
    if kind is np.ndarray:
        return kind, value.dtype.str, value.shape, [bits(v) for v in value.ravel()]
    return kind, repr(value)


def outcome(function, args: list):
    """What a call gives: value or exception, with what it printed and the warnings it gave."""
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = bits(function(*args))
            except Exception as error:
                result = "raises", type(error), error.args
        return result, sys.stdout.getvalue(), [(w.category, str(w.message)) for w in caught]
    finally:
        sys.stdout = old
