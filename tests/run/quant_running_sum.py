"""Running sum and drawdown of a price series, over arrays and lists."""


def running_sum(x):  # NATIVE
    out = [0.0] * len(x)
    s = 0.0
    for i in range(len(x)):
        s += x[i]
        out[i] = s
    return out


def max_drawdown(prices):  # NATIVE
    peak = prices[0]
    worst = 0.0
    for p in prices:
        if p > peak:
            peak = p
        loss = (peak - p) / peak
        if loss > worst:
            worst = loss
    return worst


# CALL: running_sum(np.array([1.0, 2.5, -3.0]))
# CALL: running_sum([1.0, 2.5, -3.0])
# CALL: running_sum([])
# CALL: running_sum([1, 2])
# CALL: max_drawdown(np.array([1.0, 3.0, 2.0, 4.0, 1.0]))
# CALL: max_drawdown([1.0, 3.0, 2.0])
# CALL: max_drawdown([])
# CALL: max_drawdown(np.array([0.0, -1.0]))
# CALL: max_drawdown([0.0, -1.0])
