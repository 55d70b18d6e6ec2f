"""A small report built from numbers: alignment, percent, thousands, signs."""


def table(rows):
    for name, value, share in rows:
        print(f"{name:<10}{value:>12,.2f}{share:>8.1%}")
    total = sum(value for _, value, _ in rows)
    print("-" * 30)
    print(f"{'total':<10}{total:>12,.2f}")
    return total


if __name__ == "__main__":
    table([("alpha", 1234.5, 0.25), ("beta", -99, 1), ("gamma", 1e7, -0.001)])

# CALL: table([("a", 1, 0.5), ("b", 2.5, 0)])
# CALL: table([])
