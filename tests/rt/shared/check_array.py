"""Native array operations against NumPy's.

    check_array.py COUNT

Compares values, dtype, shape, strides, address, writeability and what keeps the memory alive.
"""

import gc
import random
import sys
import warnings

import numpy as np
import rtarray

rng = random.Random(9)
warnings.simplefilter("ignore")


def random_array():
    """An array of one or two dimensions, often a view."""
    dtype = rng.choice([np.float64, np.float64, np.int64, np.bool_])
    shape = tuple(rng.randint(0, 5) for _ in range(rng.choice([1, 1, 2])))
    a = np.array([rng.randint(-3, 3) for _ in range(int(np.prod(shape)))]).astype(dtype).reshape(shape)
    if rng.random() < 0.2:
        a = np.asfortranarray(a)
    for axis in range(a.ndim):
        if rng.random() < 0.3 and a.shape[axis]:
            cut = slice(rng.randint(0, 1), None, rng.choice([1, 2, -1]))
            a = a[(slice(None),) * axis + (cut,)]
    if rng.random() < 0.1:
        a = a.T
    if rng.random() < 0.1:
        a.flags.writeable = False
    return a


def part():
    """An index of one axis."""
    if rng.random() < 0.5:
        return rng.randint(-6, 6)
    ends = [None, rng.randint(-7, 7)]
    return slice(rng.choice(ends), rng.choice(ends), rng.choice([None, None, 1, 2, -1, -2, 0]))


def axis():
    """An index of one axis of two: an int, all of it, or a slice with its three parts."""
    if rng.random() < 0.5:
        return rng.randint(-6, 6)
    if rng.random() < 0.3:
        return slice(None)
    return slice(rng.randint(-7, 7), rng.randint(-7, 7), rng.choice([1, 2, -1, -2, 0]))


def random_index(a):
    """An index for a."""
    return (axis(), axis()) if a.ndim == 2 and rng.random() < 0.7 else part()


def random_value(a):
    """Something to store in part of a: scalars, arrays, views of a itself."""
    kind = rng.random()
    if kind < 0.4:
        return rng.choice([1, -2, 2**62, 1.5, -0.0, float("nan"), 1e300, True])
    if kind < 0.7 and a.size:
        try:
            view = a[random_index(a)]
        except (IndexError, ValueError):
            return 1
        if isinstance(view, np.ndarray):
            return view
    shape = tuple(rng.randint(0, 5) for _ in range(rng.choice([1, 2])))
    return np.arange(float(np.prod(shape))).reshape(shape)


def describe(x):
    """All that can be seen of a result."""
    if isinstance(x, np.ndarray):
        # Strides of new arrays without items are the business of who boxes them.
        strides = x.strides if x.size or not x.flags.owndata else None
        return (x.dtype.str, x.shape, strides, x.ctypes.data, x.flags.writeable, x.tobytes())
    if isinstance(x, (list, tuple)):
        return [type(x).__name__, *map(describe, x)]
    return (type(x).__name__, repr(x))


def outcome(function, *args):
    """The result or the exception, comparable."""
    try:
        return ("ok", function(*args))
    except Exception as error:
        return ("raised", type(error).__name__, error.args)


def as_seen(result, fresh):
    """An outcome with its value described; the address of fresh memory does not count."""
    if result[0] != "ok":
        return result
    seen = describe(result[1])
    if fresh and isinstance(result[1], np.ndarray):
        seen = seen[:3] + seen[4:]
    return ("ok", seen)


def check(op, expected, a, index=0, value=0, fresh=False):
    """Compares one operation; gives whether it left for Python."""
    twin = a.copy(order="K") if op == "set" else None
    if op == "set":
        # The expected result goes into memory of the same layout.
        memory = a if a.base is None else a.base
        before = np.array(memory, copy=True)
        got = outcome(rtarray.run, op, a, index, value)
        after = np.array(a, copy=True)
        np.copyto(memory, before) if memory.flags.writeable else None
        if got == ("ok", "exit"):
            assert after.tobytes() == np.array(a, copy=True).tobytes(), "an exit has done something"
            return True
        want = outcome(expected)
        assert want == got, (op, describe(a), index, value, want, got)
        assert np.array(a, copy=True).tobytes() == after.tobytes(), (op, describe(twin), index, value, a, after)
        return False
    got = outcome(rtarray.run, op, a, index, value)
    if got[0] == "ok" and isinstance(got[1], str) and got[1] == "exit":
        return True
    want = outcome(expected)
    assert as_seen(want, fresh) == as_seen(got, fresh), (
        op,
        describe(a),
        index,
        as_seen(want, fresh),
        as_seen(got, fresh),
    )
    if got[0] == "ok" and isinstance(got[1], np.ndarray) and not fresh and op != "same":
        base = a if a.base is None else a.base
        assert got[1].base is want[1].base is base, "the owner of the memory"
    return False


def one_array():
    """Checks operations on one array; gives their number and how many left."""
    a = random_array()
    done = left = 0
    for _ in range(10):
        index = random_index(a)
        left += check("get", lambda i=index: a[i], a, index)
        value = random_value(a)
        left += check("set", lambda i=index, v=value: a.__setitem__(i, v), a, index, value)
        done += 2
    left += check("copy", lambda: a.copy(), a, fresh=True)
    left += check("list", lambda: list(a), a)
    assert rtarray.run("same", a, 0, 0) is a
    if a.ndim == 2:
        left += check("T", lambda: a.T, a)
        left += check("like", lambda: np.zeros_like(a), a, fresh=True)
    elif len(a):
        left += check("rest", lambda: list(a)[1:], a)
    return done + 4, left


def check_made():
    """New arrays, their memory and identity."""
    for args, want in [
        (("zeros", 3, 0, 0), np.zeros(3)),
        (("zeros2", 2, 3, 0), np.zeros((2, 3))),
        (("ones", 4, 0, 0), np.ones(4, np.int64)),
        (("ones_bool", 2, 0, 0), np.ones(2, np.bool_)),
        (("full", 3, 2.5, 0), np.full(3, 2.5)),
        (("full2", 2, 0, 1.5), np.full((2, 0), 1.5)),
        (("zeros", 0, 0, 0), np.zeros(0)),
    ]:
        assert as_seen(("ok", rtarray.make(*args)), True) == as_seen(("ok", want), True), args
    for _ in range(300):
        lo, hi, step = rng.randint(-20, 20), rng.randint(-20, 20), rng.choice([1, 2, -1, -3, 7])
        assert rtarray.make("arange", lo, hi, step).tobytes() == np.arange(lo, hi, step).tobytes()
        lo, hi, step = rng.uniform(-5, 5), rng.uniform(-5, 5), rng.choice([0.1, 0.3, -0.7, 1.0])
        assert rtarray.make("arange_float", lo, hi, step).tobytes() == np.arange(lo, hi, step).tobytes(), (lo, hi, step)
    row, whole, turned, again, row_again = rtarray.make("views", 3, 4, 0)
    assert whole is again and row is row_again and row.base is whole and turned.base is whole
    assert whole[1, 0] == 5.0 and whole.flags.owndata and turned.strides == (8, 32)
    del whole, again
    gc.collect()
    row[1] = 7.0
    assert turned[1, 1] == 7.0
    assert outcome(rtarray.make, "zeros", -1, 0, 0) == outcome(np.zeros, -1)


def check_counts():
    """References come back to where they were."""
    a = np.arange(6.0).reshape(2, 3)
    before = sys.getrefcount(a)
    for _ in range(100):
        rtarray.run("get", a, 1, 0)
        rtarray.run("get", a, slice(1, None), 0)
        rtarray.run("list", a, 0, 0)
        rtarray.run("copy", a, 0, 0)
        rtarray.run("set", a, 0, a[1])
    assert sys.getrefcount(a) == before


def main():
    total = exits = 0
    for _ in range(int(sys.argv[1])):
        n, left = one_array()
        total += n
        exits += left
    check_made()
    check_counts()
    print(f"{total} operations, {exits} exits")
    assert exits < total / 4


main()
