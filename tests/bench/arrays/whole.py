"""The array kernels as expressions over whole arrays."""

import numpy as np


def jacobi(a, steps):
    """Relaxation of a plane: every inner point becomes the mean of its four neighbours."""
    b = a.copy()
    for _ in range(steps):
        b[1:-1, 1:-1] = 0.25 * (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:])
        a, b = b, a
    return a


def heat(a, steps, rate):
    """Explicit steps of the heat equation in three dimensions."""
    b = a.copy()
    for _ in range(steps):
        b[1:-1, 1:-1, 1:-1] = a[1:-1, 1:-1, 1:-1] + rate * (
            a[:-2, 1:-1, 1:-1]
            + a[2:, 1:-1, 1:-1]
            + a[1:-1, :-2, 1:-1]
            + a[1:-1, 2:, 1:-1]
            + a[1:-1, 1:-1, :-2]
            + a[1:-1, 1:-1, 2:]
            - 6.0 * a[1:-1, 1:-1, 1:-1]
        )
        a, b = b, a
    return a


def normal_cdf(x):
    """Cumulative distribution by the polynomial of Abramowitz and Stegun (26.2.17)."""
    k = 1.0 / (1.0 + 0.2316419 * np.abs(x))
    tail = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
    upper = 1.0 - 0.3989422804014327 * np.exp(-0.5 * x * x) * tail
    return np.where(x < 0.0, 1.0 - upper, upper)


def black_scholes(spot, strike, years, rate, sigma):
    """Prices of European calls."""
    root = sigma * np.sqrt(years)
    d1 = (np.log(spot / strike) + (rate + 0.5 * sigma * sigma) * years) / root
    d2 = d1 - root
    return spot * normal_cdf(d1) - strike * np.exp(-rate * years) * normal_cdf(d2)


def softmax(x):
    """Softmax of every row."""
    e = np.exp(x - np.max(x, axis=1)[:, None])
    return e / np.sum(e, axis=1)[:, None]


def pairwise_distances(points):
    """Euclidean distances between all pairs of points."""
    delta = points[:, None, :] - points[None, :, :]
    return np.sqrt(np.sum(delta * delta, axis=2))


def n_body(position, velocity, mass, steps, dt):
    """Energy of bodies under their own gravity after some steps."""
    for _ in range(steps):
        dx = position[None, :, 0] - position[:, None, 0]
        dy = position[None, :, 1] - position[:, None, 1]
        dz = position[None, :, 2] - position[:, None, 2]
        square = dx * dx + dy * dy + dz * dz + 0.01
        pull = mass[None, :] / (square * np.sqrt(square))
        velocity[:, 0] += dt * (dx * pull).sum(axis=1)
        velocity[:, 1] += dt * (dy * pull).sum(axis=1)
        velocity[:, 2] += dt * (dz * pull).sum(axis=1)
        position += dt * velocity
    return 0.5 * np.sum(mass[:, None] * velocity**2)


def k_means(points, centres):
    """One step of k-means: the centres of the points nearest to each centre."""
    k = centres.shape[0]
    delta = points[:, None, :] - centres[None, :, :]
    nearest = np.argmin(np.sum(delta**2, axis=2), axis=1)
    moved = np.zeros_like(centres)
    for c in range(k):
        own = points[nearest == c]
        if own.shape[0] > 0:
            moved[c] = own.mean(axis=0)
    return moved


def rolling(x, window):
    """Standard deviation over a moving window."""
    out = np.full(x.shape[0], np.nan)
    total = np.cumsum(x)
    squares = np.cumsum(x * x)
    total[window:] = total[window:] - total[:-window]
    squares[window:] = squares[window:] - squares[:-window]
    mean = total[window - 1 :] / window
    out[window - 1 :] = np.sqrt(np.maximum(squares[window - 1 :] / window - mean * mean, 0.0))
    return out


def ewma_covariance(returns, decay):
    """Covariance of the columns with exponentially falling weights."""
    n, d = returns.shape
    s = np.zeros((d, d))
    for t in range(n):
        r = returns[t]
        s = decay * s + (1.0 - decay) * r[:, None] * r[None, :]
    return s


def product(a, b):
    """Matrix product."""
    return a @ b


def histogram(x, low, high, bins):
    """Counts of values in bins of equal width."""
    inside = x[(x >= low) & (x < high)]
    return np.bincount(((inside - low) * (bins / (high - low))).astype(np.int64), minlength=bins)


def squared_error(a, b):
    """Mean of squared differences."""
    return np.mean((a - b) ** 2)


def weighted_norm(a, w):
    """Root of a weighted sum of squares."""
    return np.sqrt(np.sum(w * a * a))


def largest_change(a, b):
    """The largest distance between two arrays."""
    return np.max(np.abs(a - b))


def add_in_place(a, b):
    """a += b."""
    a += b
    return a


def picked(a, index):
    """a[index]."""
    return a[index]


def axpy(x, y, alpha):
    """alpha * x + y."""
    return alpha * x + y
