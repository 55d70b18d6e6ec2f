"""Items put in, taken out, picked and padded; parts, grids, choices and comparisons of whole arrays."""

import numpy as np

# VARIANTS: closed main


def puts_in(v, w, i):  # NATIVE
    return np.insert(v, i, 7.5), np.insert(v, i, w), np.insert(v, 0, np.nan), np.append(v, [1.0, 2.0]), np.append(v, [1, 2])


def takes_out(v, m, i, which, mask):  # NATIVE
    return np.delete(v, i), np.delete(v, [0, -1]), np.delete(v, which), np.delete(v, mask), np.delete(m, i, axis=1), np.delete(m, 0, 0)


def joins(m, n):  # NATIVE
    return np.append(m, n, axis=0), np.append(m, n, axis=-1)


def repeats(v, m, counts):  # NATIVE
    return np.repeat(m, 2, axis=0), m.repeat(3, axis=1), np.repeat(v, counts), np.repeat(m, 0, axis=1)


def picks(v, m, which):  # NATIVE
    return np.take(v, which), np.take(v, [0, -1]), np.take(v, 1), v.take(which), np.take(m, which, axis=0), np.take(m, [1, 0], axis=1), m.take((0,), axis=-1)


def by_mask(v, mask):  # NATIVE
    return np.compress(mask, v), np.extract(mask, v), v.compress(mask)


def pads(v, m):  # NATIVE
    return (np.pad(v, 2), np.pad(v, (1, 0)), np.pad(v, (2, 1), mode="edge"), np.pad(v, (2, 2), "reflect"), np.pad(v, (1, 2), constant_values=np.nan),
            np.pad(v, 1, mode="constant", constant_values=3), np.pad(m, ((1, 0), (0, 2))), np.pad(m, 1, mode="edge"), np.pad(m, 1, "reflect"))


def odd_pad(v, mode):  # NATIVE
    return np.pad(v, 2, mode=mode)


def numbers(v):  # NATIVE
    return np.nan_to_num(v), np.nan_to_num(v, nan=-1.0)


def splits(v, m):  # NATIVE
    a, b = np.split(v, 2)
    a[0] = 70.0
    return a, b, v, np.array_split(v, 4), np.split(v, [1, 3]), np.hsplit(m, 2), np.vsplit(m, [1]), np.array_split(m, 3, axis=1), sum(p.sum() for p in np.split(v, 2))


def uneven(v, n):  # NATIVE
    return np.split(v, n)


def turned(t):  # NATIVE
    return np.flip(t, axis=0), np.fliplr(t), np.flipud(t), np.moveaxis(t, 0, -1), np.moveaxis(t, -1, 1)


def grids(x, y):  # NATIVE
    a, b = np.meshgrid(x, y)
    c, d = np.meshgrid(x, y, indexing="ij")
    return a, b, c, d, (a * b).sum()


def chooses(v, w):  # NATIVE
    return np.select([v > 2.0, v > 1.0], [v, w], default=0.0), np.select([v > 2.0, v > 1.0], [1, 2], 0), np.select([v > 2.0], (w,), -1.0)


def same(a, b):  # NATIVE
    return np.array_equal(a, b), np.array_equal(a, a), np.isclose(a, b), np.isclose(a, 1.0, atol=0.5)


def windows(v, n):  # NATIVE
    w = np.lib.stride_tricks.sliding_window_view(v, n)
    return w, w[0].sum(), w.shape


def krons(v, m):  # NATIVE
    return np.kron(v, v[:2]), np.kron(m, m)


# CALL: puts_in(np.arange(4.0), np.array([8.0, 9.0]), 2)
# CALL: puts_in(np.arange(4.0)[::-1], np.array([8.0, 9.0])[::-1], -1)
# CALL: puts_in(np.arange(4.0), np.zeros(0), 5)
# CALL: puts_in(np.zeros(0), np.zeros(0), 0)
# CALL: takes_out(np.arange(4.0), np.arange(6.0).reshape(2, 3), 1, np.array([1, 1]), np.array([True, False, False, True]))
# CALL: takes_out(np.arange(4.0), np.arange(6.0).reshape(2, 3)[:, ::-1], -1, np.array([1, 7]), np.array([True, False, False, True]))
# CALL: takes_out(np.arange(4.0), np.arange(6.0).reshape(2, 3), 9, np.array([1]), np.array([True, False]))
# CALL: takes_out(np.arange(4.0), np.asfortranarray(np.arange(6.0).reshape(2, 3)), 0, np.zeros(0, dtype=np.int64), np.array([True, False]))
# CALL: joins(np.ones((2, 2)), np.zeros((2, 2)))
# CALL: joins(np.ones((2, 2)), np.zeros((1, 2)))
# CALL: repeats(np.arange(3), np.arange(6).reshape(2, 3), np.array([2, 0, 1]))
# CALL: repeats(np.arange(3), np.arange(6).reshape(3, 2).T, np.array([2, -1, 1]))
# CALL: picks(np.arange(4.0), np.arange(6.0).reshape(3, 2), np.array([2, 0, -1]))
# CALL: picks(np.arange(4.0), np.arange(6.0).reshape(2, 3).T, np.array([2, 3]))
# CALL: picks(np.arange(4), np.arange(6).reshape(2, 3).T, np.zeros(0, dtype=np.int64))
# CALL: by_mask(np.arange(3.0), np.array([True, False, True]))
# CALL: by_mask(np.arange(3.0), np.array([True, False]))
# CALL: pads(np.arange(3.0), np.arange(6.0).reshape(2, 3))
# CALL: pads(np.arange(3.0)[::2], np.arange(6.0).reshape(3, 2).T)
# CALL: pads(np.zeros(0), np.zeros((0, 2)))
# CALL: odd_pad(np.arange(3.0), "wrap")
# CALL: odd_pad(np.arange(3.0), "nonsense")
# CALL: numbers(np.array([1.5, np.nan, np.inf, -np.inf, -0.0]))
# CALL: numbers(np.array([[1.5, np.nan]], dtype=np.float32))
# CALL: splits(np.arange(4.0), np.arange(8.0).reshape(2, 4))
# CALL: splits(np.arange(4.0)[::-1], np.arange(8.0).reshape(4, 2).T)
# CALL: uneven(np.arange(4.0), 3)
# CALL: uneven(np.arange(4.0), 0)
# CALL: turned(np.arange(24).reshape(2, 3, 4))
# CALL: turned(np.zeros((0, 3, 4)))
# CALL: grids(np.arange(3.0), np.arange(2.0))
# CALL: grids(np.arange(3), np.zeros(0))
# CALL: chooses(np.array([1.0, 2.0, 3.0]), np.array([5.0, 6.0, 7.0]))
# CALL: chooses(np.array([1.0, np.nan, 3.0]), np.array([5.0, 6.0, 7.0]))
# CALL: chooses(np.array([1.0, 2.0]), np.array([5.0, 6.0, 7.0]))
# CALL: same(np.array([1.0, np.nan, np.inf]), np.array([1.0, np.nan, np.inf]))
# CALL: same(np.array([1.0, 2.0]), np.array([1.0, 2.0 + 1e-9]))
# CALL: same(np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0]))
# CALL: windows(np.arange(5.0), 3)
# CALL: windows(np.arange(5.0)[::-2], 2)
# CALL: windows(np.arange(5.0), 9)
# CALL: krons(np.arange(3.0), np.arange(4.0).reshape(2, 2))
# CALL: krons(np.array([1e308, 2.0, 4.0]), np.zeros((0, 2)))
