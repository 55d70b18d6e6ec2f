"""What NumPy carries out, inside functions that go on natively with what it gives."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def statistics(v, m, k):
    total = np.nanmedian(v) + np.nanpercentile(v, 25) + np.percentile(v, [5, 50, 95])[1]
    total += (
        np.percentile(m, 50, axis=1)[0] + np.quantile(m, 0.25, axis=0)[1] + np.trapezoid(v) + np.trapezoid(v, dx=0.1)
    )
    total += np.sum(v, initial=2.0) + np.max(v, initial=-1.0) + np.sum(v, where=v > 0.2) + np.sum(k, dtype=np.float64)
    values, counts = np.unique(k, return_counts=True)
    total += values[0] + counts[0] + np.unique(k, return_inverse=True)[1][0]
    heights, edges = np.histogram(v, bins=4, density=True)
    total += heights[0] + edges[1] + np.histogram2d(v, v, bins=3)[0][0, 0] + np.count_nonzero(v > 0)
    total += np.diff(m, axis=0)[0, 0] + np.diff(v, prepend=0.0)[0] + np.convolve(v, np.ones(3) / 3, mode="valid")[0]
    return total, np.lexsort((v, v))[0] + 1, np.nanargmax(v) + 1


def products(v, m, x):
    total = np.einsum("ij,jk->ik", m, m)[0, 0] + np.einsum("i,i->", v, v) + np.einsum("ii", m)
    total += np.tensordot(m, m, axes=1)[0, 0] + np.kron(m, m)[1, 1] + np.cross(v[:3], v[1:4])[0]
    w, q = np.linalg.eigh(m + m.T)
    total += w[0] + abs(q[0, 0])
    u, s, vt = np.linalg.svd(m, full_matrices=False)
    total += s[0] + abs(u[0, 0] * vt[0, 0])
    sign, log = np.linalg.slogdet(m)
    total += sign * log + np.linalg.lstsq(m, m[0], rcond=None)[0][0] + abs(np.linalg.qr(m)[1][0, 0])
    total += np.linalg.norm(m, 1) + np.linalg.norm(m, axis=1, keepdims=True)[0, 0] + np.linalg.norm(v, ord=np.inf)
    total += np.abs(np.fft.fft(v))[0] + np.abs(np.fft.rfft(v))[1] + np.fft.fftfreq(8, 0.1)[1]
    return total, np.linalg.matrix_rank(m) + 1, s


def ufuncs(v, k, o):
    np.add(v, 1.0, out=o)
    np.multiply(v, o, o)
    total = o[0] + np.exp(v, out=o)[1] + np.divide(v, v, out=np.zeros_like(v), where=v != 0)[0]
    total += np.add.reduce(v) + np.multiply.reduce(v) + np.maximum.accumulate(v)[-1] + np.subtract.outer(v, v)[0, 1]
    np.add.at(v, k, 1.0)
    total += v[0] + np.logical_and.reduce([v > 0, v < 1])[0] + np.bitwise_xor.reduce(k)
    total += np.select([v < 0, v > 1], [v * 2, v * 3], 0.5)[0] + np.piecewise(v, [v < 0, v >= 0], [-1.0, 1.0])[0]
    return total, o


def shapes(v, m, k):
    total = np.pad(v, 1)[0] + np.insert(v, 0, 1.5)[0] + np.delete(v, 0)[0] + np.expand_dims(v, 0)[0, 0]
    for part in np.array_split(v, 3):
        total += part[0]
    a, b = np.mgrid[0:3, 0:4]
    total += (a + b)[1, 1] + np.r_[v, 1.0][0] + np.c_[v, v][0, 1] + np.finfo(np.float64).eps + np.iinfo(np.int32).max
    i, j = np.unravel_index(np.argmax(m), m.shape)
    total += i + j + np.take(v, k)[0] + np.take(m, k, axis=1)[0, 1] + np.fliplr(m)[0, 0] + np.moveaxis(m, 0, 1)[0, 1]
    rows, columns = np.triu_indices(3, 1)
    total += m[rows, columns].sum() + np.setdiff1d(k, k[:1]).sum() + np.union1d(k, k)[0]
    return total, v.item(0) + 1, sum(v.tolist()), np.size(m) + np.ndim(m)


def generators(n):
    rng = np.random.RandomState(n)
    total = rng.rand(3)[0] + rng.randn(2)[0] + rng.randint(0, 5, size=3)[0] + rng.uniform(0, 1) + rng.normal()
    g = np.random.default_rng(n)
    total += g.multivariate_normal(np.zeros(2), np.eye(2), size=3)[0, 0] + g.choice(5, p=[0.2, 0.2, 0.2, 0.2, 0.2])
    return total + g.standard_gamma(2.0) + g.triangular(0.0, 1.0, 2.0) + g.weibull(2.0, 3)[0]


def complex_eigenvalues():
    w, q = np.linalg.eig(np.array([[0.0, -1.0], [1.0, 0.0]]))
    return w[0], q.shape


def empty():
    return np.max(np.zeros(0), initial=3.0) + 1, np.maximum.reduce(np.zeros(0))


# CALL: statistics(np.arange(12.0) / 7.0, np.arange(12.0).reshape(3, 4), np.array([0, 2, 2]))
# CALL: products(np.arange(12.0) / 7.0, np.array([[2.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.75, 4.0]]), 1)
# CALL: ufuncs(np.arange(12.0) / 7.0 - 1.0, np.array([0, 2, 2]), np.zeros(12))
# CALL: ufuncs(np.arange(12.0) / 7.0 - 1.0, np.array([0, 2, 2]), np.zeros(3))
# CALL: shapes(np.arange(12.0) / 7.0, np.arange(12.0).reshape(3, 4), np.array([0, 2, 1]))
# CALL: generators(3)
# CALL: complex_eigenvalues()
# CALL: empty()
