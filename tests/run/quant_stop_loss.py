"""Stop-loss: the first index where the fall from the running peak exceeds a share."""


def stop_loss(prices, share):  # NATIVE
    peak = prices[0]
    for i in range(len(prices)):
        if prices[i] > peak:
            peak = prices[i]
        if 1 - prices[i] / peak >= share:
            return i
    return -1


# CALL: stop_loss(np.array([1.0, 1.2, 1.1, 1.0]), 0.1)
# CALL: stop_loss(np.array([1.0, 1.2]), 0.1)
# CALL: stop_loss([10, 12, 9], 0.2)
# CALL: stop_loss(np.array([0.0, 1.0]), 0.1)
# CALL: stop_loss([0.0, 1.0], 0.1)
# CALL: stop_loss([], 0.1)
