"""Reductions of ints, without NaNs, ranges, columns by positions, parts of complex arrays."""

import numpy as np

# VARIANTS: closed main


def of_ints(a):  # NATIVE
    return a.mean(), np.mean(a), a.std(), np.var(a), a.mean(axis=0), np.mean(a, axis=1), a.std(axis=-1), np.ptp(a)


def without_nans(v):  # NATIVE
    return np.nansum(v), np.nanmean(v), np.nanstd(v), np.nanvar(v, ddof=1), np.nanmax(v), np.nanmin(v)


def counts(v, k):  # NATIVE
    return np.count_nonzero(v > 0.5), np.count_nonzero(k), np.ptp(v), np.signbit(v), np.fmax(v, 0.5), np.gcd(k, 6)


def columns(m, k):  # NATIVE
    a = m[:, k]
    b = m[1:, m[0] > 1.0]
    m[:, k] += 1.0
    m[::2, k] = 7.0
    return a, b, m, a.sum(axis=0), (b * 2.0).sum()


def parts(z):  # NATIVE
    z.real[1] = 9.0
    x = z.imag
    x[0] = -1.0
    return z.real.sum() + np.imag(z).max(), z, np.conj(z[0]) * z[1], z.real * 2.0


def products(v, w):  # NATIVE
    return np.dot(v, w), np.linalg.norm(v), np.linalg.norm(w)


def running(v):  # NATIVE
    peak = np.maximum.accumulate(v)
    return peak, np.minimum.accumulate(v), (v - peak).min(), np.add.reduce(v), np.maximum.reduce(v)


def wrapping(a):
    return a.mean(), np.ptp(a)


# CALL: of_ints(np.arange(12).reshape(3, 4))
# CALL: of_ints(np.arange(12, dtype=np.int8).reshape(3, 4))
# CALL: without_nans(np.array([2.0, np.nan, -0.5, 7.25]))
# CALL: without_nans(np.arange(9.0) / 7.0)
# CALL: without_nans(np.array([np.nan, np.nan]))
# CALL: without_nans(np.array([np.inf, 1.0, np.nan]))
# CALL: without_nans(np.zeros(0))
# CALL: without_nans(np.array([-0.0, 0.0, np.nan]))
# CALL: counts(np.arange(5.0) / 4.0, np.array([0, 2, 9]))
# CALL: columns(np.arange(12.0).reshape(3, 4), np.array([2, 0, -1]))
# CALL: columns(np.arange(12.0).reshape(3, 4), np.array([2, 4]))
# CALL: columns(np.arange(12.0).reshape(3, 4), np.zeros(0, dtype=np.int64))
# CALL: parts(np.array([1 + 2j, 3 - 1j, 0.5j]))
# CALL: wrapping(np.array([2**62, 2**62, -(2**62), 5]))
# CALL: wrapping(np.zeros(0, dtype=np.int64))
# CALL: products(np.array([3.0, 4.0]), np.array([1.0, 2.0]))
# CALL: products(np.array([-np.inf, 4.0]), np.array([0.0, 2.0]))
# CALL: products(np.array([1e308, 4.0]), np.array([1e308, 2.0]))
# CALL: running(np.array([3.0, 4.5, -1.0, 9.0, 2.0]))
# CALL: running(np.array([3.0, np.nan, -1.0, 9.0]))
# CALL: running(np.arange(9.0)[::-2])
# CALL: running(np.array([0.0, -0.0, 0.0]))
# CALL: running(np.zeros(0))
