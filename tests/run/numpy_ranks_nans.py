"""Medians, percentiles and quantiles along axes, and reductions that leave NaNs out."""

import numpy as np

# VARIANTS: closed main


def ranks(m):  # NATIVE
    return np.median(m, axis=0), np.median(m, 1), np.median(m, axis=-1, keepdims=True), np.median(m), np.percentile(m, 30, axis=0), np.quantile(m, 0.75, axis=1)


def several(m, q):  # NATIVE
    return np.percentile(m, [5, 50, 95.0], axis=0), np.quantile(m, q, axis=1), np.quantile(m, (0.25, 0.75), axis=-1), np.percentile(m[0], [0, 100])


def of_numbers(m):  # NATIVE
    return np.nanmedian(m), np.nanmedian(m, axis=0), np.nanmedian(m, axis=1), np.nanquantile(m, 0.25), np.nanpercentile(m, [25, 75]), np.nanpercentile(m, 40, axis=1)


def reduced(m):  # NATIVE
    return np.nansum(m, axis=0), np.nanmean(m, axis=1), np.nanmean(m, axis=0, keepdims=True), np.nanmin(m, axis=0), np.nanmax(m, axis=1), np.nanprod(m, axis=1)


def spread(m):  # NATIVE
    return np.nanstd(m, axis=0), np.nanvar(m, axis=1, ddof=1), np.nanstd(m), np.nanvar(m, ddof=2), np.nanstd(m, axis=1, keepdims=True)


def found(m):  # NATIVE
    return np.nanargmax(m), np.nanargmin(m, axis=0), np.nanargmax(m, axis=1), np.nancumsum(m, axis=0), np.nancumprod(m, axis=1), np.nancumsum(m[0])


def scored(m):  # NATIVE
    centre = np.nanmedian(m, axis=0)
    width = np.nanpercentile(m, 75, axis=0) - np.nanpercentile(m, 25, axis=0)
    return (m - centre) / width


def named(v):  # NATIVE
    return np.sum(initial=2.0, a=v), np.quantile(q=0.5, a=v), np.percentile(axis=0, q=[10, 90], a=v.reshape(2, -1))


# SETUP:
# M = np.array([[3.0, np.nan, 1.0, 7.0], [2.0, 5.0, np.nan, 0.5], [9.0, 4.0, 6.0, -8.0]])
# X = np.cos(np.arange(6000.0)).reshape(3, 2000)
# Y = np.where(np.sin(np.arange(6000.0)) > 0.9, np.nan, np.cos(np.arange(6000.0))).reshape(3, 2000)
#
# CALL: ranks(np.arange(12.0).reshape(3, 4) ** 2 % 7)
# CALL: ranks(np.arange(12.0).reshape(4, 3).T ** 2 % 7)
# CALL: ranks(np.arange(24.0).reshape(3, 8)[:, ::-2])
# CALL: ranks(np.arange(24).reshape(3, 8) * 11 % 13)
# CALL: ranks(np.arange(24, dtype=np.int32).reshape(3, 8) * 11 % 13)
# CALL: ranks(M)
# CALL: ranks(X)
# CALL: ranks(X.T)
# CALL: ranks(Y)
# CALL: ranks(np.zeros((0, 3)))
# CALL: ranks(np.array([[-0.0, 0.0, -0.0], [0.0, -1.0, 1.0]]))
# CALL: ranks(np.array([[np.inf, 0.0, -np.inf], [np.inf, np.inf, 1.0]]))
# CALL: ranks(np.array([[2**62, 2**62 - 1], [2**62, 5]]))
# CALL: ranks(np.array([[1e308, 1.5e308], [1.7e308, 5.0]]))
# CALL: several(X, np.array([0.1, 0.25, 0.9]))
# CALL: several(X.T, np.array([0.1, 0.25, 0.9]))
# CALL: several(M, np.array([0.5]))
# CALL: several(X, np.array([]))
# CALL: several(X, np.array([0.5, 1.5]))
# CALL: several(M, np.array([0.5, np.nan]))
# CALL: several(np.arange(12).reshape(4, 3), np.array([1.0, 0.0]))
# CALL: of_numbers(M)
# CALL: of_numbers(M.T)
# CALL: of_numbers(Y)
# CALL: of_numbers(np.array([[np.nan, np.nan], [1.0, 2.0]]))
# CALL: of_numbers(np.array([[np.inf, 3.0], [np.nan, 2.0]]))
# CALL: of_numbers(np.array([[1e308, 3.0], [np.nan, 2.0]]))
# CALL: reduced(M)
# CALL: reduced(M.T)
# CALL: reduced(M[::2, ::-1])
# CALL: reduced(Y)
# CALL: reduced(X.astype(np.float32))
# CALL: reduced(Y.astype(np.float32))
# CALL: reduced(np.array([[np.nan, np.nan], [1.0, 2.0]]))
# CALL: reduced(np.array([[np.inf, -np.inf], [1e308, 2.0]]))
# CALL: reduced(np.zeros((2, 0)))
# CALL: spread(M)
# CALL: spread(M.T)
# CALL: spread(Y)
# CALL: spread(Y.astype(np.float32))
# CALL: spread(np.array([[np.nan, 3.0], [1.0, 2.0]]))
# CALL: spread(np.array([[np.inf, 3.0], [1.0, 2.0]]))
# CALL: found(M)
# CALL: found(M.T)
# CALL: found(Y.astype(np.float32))
# CALL: found(np.array([[np.nan, np.nan], [1.0, 2.0]]))
# CALL: scored(Y.T)
# CALL: scored(M)
# CALL: named(np.arange(8.0) ** 1.5)
