"""Two exponential averages, crossovers, a trade list and its summary."""


def ema(prices, span):  # NATIVE
    alpha = 2 / (span + 1)
    out = [prices[0]]
    for p in prices[1:]:
        out.append(alpha * p + (1 - alpha) * out[-1])
    return out


def trades(prices, fast, slow):  # NATIVE
    quick, lazy = ema(prices, fast), ema(prices, slow)
    entry = None
    profits = []
    for i, (a, b) in enumerate(zip(quick, lazy)):
        if entry is None and a > b:
            entry = prices[i]
        elif entry is not None and a < b:
            profits.append(prices[i] - entry)
            entry = None
    return profits


def main():
    prices = [100 + 3 * ((i * 7) % 11) - (i * i) % 5 for i in range(60)]
    result = trades(prices, 3, 8)
    print(f"{len(result)} trades, {sum(result):+.2f} in total")
    for p in result:
        print(f"{p:>8.2f}", "win" if p > 0 else "loss")


if __name__ == "__main__":
    main()

# CALL: ema([1.0, 2.0, 4.0], 2)
# CALL: ema([], 2)
# CALL: trades([1, 2, 3, 2, 1, 0, 5], 2, 3)
# CALL: main()
