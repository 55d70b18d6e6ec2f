"""The array kernels as loops over elements."""

import math

import numpy as np


def jacobi(a, steps):
    """Relaxation of a plane: every inner point becomes the mean of its four neighbours."""
    rows, columns = a.shape
    b = a.copy()
    for _ in range(steps):
        for i in range(1, rows - 1):
            for j in range(1, columns - 1):
                b[i, j] = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])
        a, b = b, a
    return a


def heat(a, steps, rate):
    """Explicit steps of the heat equation in three dimensions."""
    nx, ny, nz = a.shape
    b = a.copy()
    for _ in range(steps):
        for i in range(1, nx - 1):
            for j in range(1, ny - 1):
                for k in range(1, nz - 1):
                    b[i, j, k] = a[i, j, k] + rate * (
                        a[i - 1, j, k]
                        + a[i + 1, j, k]
                        + a[i, j - 1, k]
                        + a[i, j + 1, k]
                        + a[i, j, k - 1]
                        + a[i, j, k + 1]
                        - 6.0 * a[i, j, k]
                    )
        a, b = b, a
    return a


def black_scholes(spot, strike, years, rate, sigma):
    """Prices of European calls."""
    n = spot.shape[0]
    price = np.empty(n)
    for i in range(n):
        root = sigma * math.sqrt(years[i])
        d1 = (math.log(spot[i] / strike[i]) + (rate + 0.5 * sigma * sigma) * years[i]) / root
        d2 = d1 - root
        n1 = 0.5 * (1.0 + math.erf(d1 / math.sqrt(2.0)))
        n2 = 0.5 * (1.0 + math.erf(d2 / math.sqrt(2.0)))
        price[i] = spot[i] * n1 - strike[i] * math.exp(-rate * years[i]) * n2
    return price


def softmax(x):
    """Softmax of every row."""
    rows, columns = x.shape
    out = np.empty((rows, columns))
    for i in range(rows):
        top = x[i, 0]
        for j in range(1, columns):
            if x[i, j] > top:
                top = x[i, j]
        total = 0.0
        for j in range(columns):
            e = math.exp(x[i, j] - top)
            out[i, j] = e
            total += e
        for j in range(columns):
            out[i, j] /= total
    return out


def pairwise_distances(points):
    """Euclidean distances between all pairs of points."""
    n, d = points.shape
    out = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(d):
                delta = points[i, k] - points[j, k]
                total += delta * delta
            out[i, j] = math.sqrt(total)
    return out


def mandelbrot(width, height, limit):
    """Turns until every point of the plane escapes."""
    counts = np.zeros((height, width), dtype=np.int64)
    for row in range(height):
        ci = -1.5 + 3.0 * row / height
        for column in range(width):
            cr = -2.0 + 3.0 * column / width
            zr = 0.0
            zi = 0.0
            turn = 0
            while turn < limit and zr * zr + zi * zi <= 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                turn += 1
            counts[row, column] = turn
    return counts


def n_body(position, velocity, mass, steps, dt):
    """Energy of bodies under their own gravity after some steps."""
    n = position.shape[0]
    for _ in range(steps):
        for i in range(n):
            ax = 0.0
            ay = 0.0
            az = 0.0
            for j in range(n):
                if j != i:
                    dx = position[j, 0] - position[i, 0]
                    dy = position[j, 1] - position[i, 1]
                    dz = position[j, 2] - position[i, 2]
                    square = dx * dx + dy * dy + dz * dz + 0.01
                    pull = mass[j] / (square * math.sqrt(square))
                    ax += dx * pull
                    ay += dy * pull
                    az += dz * pull
            velocity[i, 0] += dt * ax
            velocity[i, 1] += dt * ay
            velocity[i, 2] += dt * az
        for i in range(n):
            for k in range(3):
                position[i, k] += dt * velocity[i, k]
    energy = 0.0
    for i in range(n):
        for k in range(3):
            energy += 0.5 * mass[i] * velocity[i, k] * velocity[i, k]
    return energy


def k_means(points, centres):
    """One step of k-means: the centres of the points nearest to each centre."""
    n, d = points.shape
    k = centres.shape[0]
    sums = np.zeros((k, d))
    counts = np.zeros(k)
    for i in range(n):
        best = 0
        least = math.inf
        for c in range(k):
            distance = 0.0
            for j in range(d):
                delta = points[i, j] - centres[c, j]
                distance += delta * delta
            if distance < least:
                least = distance
                best = c
        counts[best] += 1.0
        for j in range(d):
            sums[best, j] += points[i, j]
    for c in range(k):
        if counts[c] > 0.0:
            for j in range(d):
                sums[c, j] /= counts[c]
    return sums


def rolling(x, window):
    """Standard deviation over a moving window."""
    n = x.shape[0]
    out = np.full(n, np.nan)
    total = 0.0
    squares = 0.0
    for i in range(n):
        total += x[i]
        squares += x[i] * x[i]
        if i >= window:
            total -= x[i - window]
            squares -= x[i - window] * x[i - window]
        if i >= window - 1:
            mean = total / window
            variance = squares / window - mean * mean
            out[i] = math.sqrt(variance) if variance > 0.0 else 0.0
    return out


def ewma_covariance(returns, decay):
    """Covariance of the columns with exponentially falling weights."""
    n, d = returns.shape
    s = np.zeros((d, d))
    for t in range(n):
        for i in range(d):
            for j in range(d):
                s[i, j] = decay * s[i, j] + (1.0 - decay) * returns[t, i] * returns[t, j]
    return s


def time_warp(a, b):
    """Distance of two series under dynamic time warping."""
    n = a.shape[0]
    m = b.shape[0]
    cost = np.full((n + 1, m + 1), np.inf)
    cost[0, 0] = 0.0
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            step = cost[i - 1, j]
            if cost[i, j - 1] < step:
                step = cost[i, j - 1]
            if cost[i - 1, j - 1] < step:
                step = cost[i - 1, j - 1]
            cost[i, j] = abs(a[i - 1] - b[j - 1]) + step
    return cost[n, m]


def product(a, b):
    """Matrix product by three loops."""
    n, m = a.shape
    p = b.shape[1]
    c = np.zeros((n, p))
    for i in range(n):
        for k in range(m):
            for j in range(p):
                c[i, j] += a[i, k] * b[k, j]
    return c


def histogram(x, low, high, bins):
    """Counts of values in bins of equal width."""
    counts = np.zeros(bins, dtype=np.int64)
    scale = bins / (high - low)
    for i in range(x.shape[0]):
        if low <= x[i] < high:
            counts[int((x[i] - low) * scale)] += 1
    return counts
