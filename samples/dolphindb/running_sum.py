"""Running sum: what a loop costs when it does almost nothing else."""

import numpy as np


def running_sum(values):
    """Sum of the values, left to right (np.sum adds in pairs and may differ in the last digits)."""
    total = 0.0
    for i in range(len(values)):
        total += values[i]
    return total


def total_volume(volumes):
    """Exact sum of integer volumes: a Python int, so it never wraps around."""
    total = 0
    for i in range(len(volumes)):
        total += int(volumes[i])
    return total


if __name__ == "__main__":
    n = 100_000
    values = np.empty(n)
    volumes = np.empty(n, dtype=np.int64)
    for i in range(n):
        values[i] = i + 1
        volumes[i] = (i * 7919) % 1000
    print(f"sum of 1 .. {n}: {running_sum(values):.1f}")
    print(f"volume: {total_volume(volumes)}")
    volumes[0] = 2**63 - 1
    print(f"volume beyond 64 bits: {total_volume(volumes)}")
