"""Cost of inventory shares: the average price of a holding that is added to and trimmed."""

import numpy as np


def holding_cost(price, amount):
    """The average cost after each trade; amount is positive for a purchase, negative for a sale, never short."""
    holding = 0.0
    cost = 0.0
    average_price = 0.0
    n = len(price)
    average_prices = np.zeros(n)
    for i in range(n):
        holding += amount[i]
        if amount[i] > 0:
            cost += amount[i] * price[i]
            average_price = cost / holding
        else:
            cost += amount[i] * average_price
        average_prices[i] = average_price
    return average_prices


if __name__ == "__main__":
    n = 100_000
    pattern = [1, 2, 3, -2, -1, -3, 4, -1, -2, 2, -1]
    price = np.empty(n)
    amount = np.empty(n, dtype=np.int64)
    for i in range(n):
        price[i] = 101.0 + i % 9
        amount[i] = pattern[i % len(pattern)]
    average_prices = holding_cost(price, amount)
    profit = 0.0
    for i in range(n):
        if amount[i] < 0:
            profit += amount[i] * (average_prices[i] - price[i])
    print(f"{n} trades: realised profit {profit:.4f}, last average price {average_prices[n - 1]:.6f}")
