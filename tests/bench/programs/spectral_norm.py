"""Spectral norm of the matrix 1 / ((i + j)(i + j + 1) / 2 + i + 1)."""

from math import sqrt


def element(i, j):
    """Row i, column j of the matrix."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    """The matrix times a vector."""
    n = len(vector)
    return [sum(element(i, j) * vector[j] for j in range(n)) for i in range(n)]


def transposed_times(vector):
    """The transposed matrix times a vector."""
    n = len(vector)
    result = []
    for i in range(n):
        total = 0.0
        for j, v in enumerate(vector):
            total += element(j, i) * v
        result.append(total)
    return result


def work(n):
    """Ten steps of the power method on n rows."""
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    upper = lower = 0.0
    for a, b in zip(u, v):
        upper += a * b
        lower += b * b
    return sqrt(upper / lower)


if __name__ == "__main__":
    print(work(200))
