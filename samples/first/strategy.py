"""Exponentially weighted volatility and a stop at a maximum drawdown."""

import math


def ewma_volatility(returns, decay):
    """Annualised volatility after each return, most recent weight 1 - decay."""
    variance = returns[0] * returns[0]
    path = []
    for r in returns:
        variance = decay * variance + (1.0 - decay) * r * r
        path.append(math.sqrt(252.0 * variance))
    return path


def stop(prices, limit):
    """The first day on which the drawdown from the peak reaches limit, or None."""
    peak = prices[0]
    for day in range(len(prices)):
        if prices[day] > peak:
            peak = prices[day]
        if 1.0 - prices[day] / peak >= limit:
            return day
    return None


def paths(steps):
    """The number of paths through a recombining tree: exact, however large."""
    count = 1
    for _ in range(steps):
        count = count * 2
    return count


if __name__ == "__main__":
    prices = [100.0, 102.0, 101.0, 97.0, 91.0, 95.0]
    returns = [math.log(b / a) for a, b in zip(prices, prices[1:])]
    print("volatility", round(ewma_volatility(returns, 0.94)[-1], 4))
    print("stop on day", stop(prices, 0.1))
    print("paths", paths(100))
