"""Stop loss: where a drawdown first reaches a threshold."""

import numpy as np


def stop_loss(returns, threshold):
    """Per period, whether the position has been stopped out: True after the drawdown first reached the threshold."""
    n = len(returns)
    stopped = np.ones(n, dtype=np.bool_)
    value = 1.0
    peak = 1.0
    for i in range(n):
        stopped[i] = False
        value *= 1 + returns[i]
        peak = max(peak, value)
        drawdown = 1 - value / peak
        if drawdown >= threshold:
            break
    return stopped


if __name__ == "__main__":
    n = 1_000_000
    returns = np.empty(n)
    for i in range(n):
        returns[i] = 0.0008 if i % 2 == 0 else -0.0008
    for threshold in (0.10, 0.50):
        stopped = stop_loss(returns, threshold)
        first = 0
        while first < n and not stopped[first]:
            first += 1
        print(f"drawdown {threshold:.0%}: held for {first} of {n} periods")
