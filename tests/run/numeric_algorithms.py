"""Gauss elimination, Runge-Kutta, Mandelbrot, matrix power, Levenshtein over plain lists."""


def solve(a, b):
    n = len(b)
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(a[i][k]))
        a[k], a[pivot] = a[pivot], a[k]
        b[k], b[pivot] = b[pivot], b[k]
        for i in range(k + 1, n):
            factor = a[i][k] / a[k][k]
            for j in range(k, n):
                a[i][j] -= factor * a[k][j]
            b[i] -= factor * b[k]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - sum(a[i][j] * x[j] for j in range(i + 1, n))) / a[i][i]
    return x


def runge_kutta(y, t, h, steps):  # NATIVE
    for _ in range(steps):
        k1 = -2.0 * y + t
        k2 = -2.0 * (y + 0.5 * h * k1) + t + 0.5 * h
        k3 = -2.0 * (y + 0.5 * h * k2) + t + 0.5 * h
        k4 = -2.0 * (y + h * k3) + t + h
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6
        t += h
    return y


def mandelbrot(cx, cy, limit):  # NATIVE
    x = y = 0.0
    for i in range(limit):
        if x * x + y * y > 4.0:
            return i
        x, y = x * x - y * y + cx, 2.0 * x * y + cy
    return limit


def levenshtein(a, b):  # NATIVE
    previous = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        current = [i]
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


# CALL: solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0])
# CALL: solve([[0.0, 1.0], [0.0, 3.0]], [3.0, 5.0])
# CALL: runge_kutta(1.0, 0.0, 0.1, 20)
# CALL: runge_kutta(1, 0, 0.1, 5)
# CALL: [mandelbrot(x / 4, y / 4, 50) for x in range(-8, 3) for y in range(-4, 5)]
# CALL: levenshtein([1, 2, 3, 4], [1, 3, 4, 5])
# CALL: levenshtein([], [1])
