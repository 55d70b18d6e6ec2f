"""Ints beyond 64 bits beside floats: arithmetic rounds the int once, comparison is exact."""

MASK = (1 << 64) - 1


def mix(state):  # NATIVE
    state ^= (state << 13) & MASK
    state ^= state >> 7
    state ^= (state << 17) & MASK
    return state & MASK


def draws(seed, n):  # NATIVE
    state = seed & MASK
    total = 0.0
    low = high = 0
    for _ in range(n):
        state = mix(state)
        u = state / 18446744073709551616.0
        total += u * 2.0 - 1.0
        if state < 9.223372036854775e18:
            low += 1
        if 1.6e19 <= state:
            high += 1
        total += (state >> 40) * 1e-9 - 0.25 * (state >> 60)
    return total, low, high


def compare(a, x):
    b = (a & MASK) + (a & MASK)
    return [b < x, b <= x, b > x, b >= x, b == x, b != x, x < b, x <= b, x > b, x >= b, x == b, x != b]


def arithmetic(a, x):
    b = (a & MASK) + (a & MASK)
    out = [b + x, x + b, b - x, x - b, b * x, x * b]
    for p, q in ((b, x), (x, b)):
        try:
            out.append(p / q)
        except ZeroDivisionError as error:
            out.append(str(error))
    return out


# CALL: draws(42, 1000)
# CALL: draws(2**63 + 1, 100)

INF = float("inf")
for number in (0, 1, 2**52 + 1, 2**53 - 1, 2**62 + 1, 2**63 - 1, 2**63, 2**64 - 1):
    for x in (0.0, -0.0, 1.5, 2.0**53, 2.0**54, 2.0**63, 2.0**64, 2.0**65, -(2.0**65), 1e38, 2e38, -2e38, 1e300, INF, -INF, INF - INF):
        print(compare(number, x), arithmetic(number, x))
