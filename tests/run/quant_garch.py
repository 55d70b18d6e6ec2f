"""A GARCH(1,1) likelihood and a grid search over its parameters."""

import math


def likelihood(returns, omega, alpha, beta):  # NATIVE
    variance = omega / (1.0 - alpha - beta)
    total = 0.0
    for r in returns:
        total += 0.5 * (math.log(2.0 * math.pi * variance) + r * r / variance)
        variance = omega + alpha * r * r + beta * variance
    return -total


def search(returns, steps):  # NATIVE
    best = -math.inf
    found = (0.0, 0.0)
    for i in range(1, steps):
        for j in range(1, steps - i):
            alpha, beta = i / steps, j / steps
            value = likelihood(returns, 1e-4, alpha, beta)
            if value > best:
                best, found = value, (alpha, beta)
    return best, found


# CALL: likelihood([0.01, -0.02, 0.015], 1e-4, 0.1, 0.8)
# CALL: likelihood([0.01], 1e-4, 0.5, 0.5)
# CALL: likelihood([0.01], -1e-4, 0.1, 0.8)
# CALL: search([0.01, -0.02, 0.015, 0.03, -0.01], 8)
