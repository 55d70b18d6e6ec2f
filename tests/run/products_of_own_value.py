"""Sums and products reduced by a modulus, of variables that their own definitions read."""


def three_products(a, b, c, d, e, g, m):
    s = 0
    for i in range(5):
        s = (a * b + c * d + e * g + i) % m
    return s


def one_product(a, b, c, d, m):
    return (a * b + c - d + c) % m


def doubled(a, b, c, m):
    t = a * b + c * a
    t = t + t
    return (t + a) % m


def squares(n):
    d = 17
    for i in range(n):
        d = d + i
        d = (d * d + d) % 1000003
    return d


def rounds(n):
    a, b, c = 7, 3, 5
    for _ in range(n):
        f = b & c
        r = (a + f) & 0xFFFFFFFF
        r = ((r << 7) | (r >> 25)) & 0xFFFFFFFF
        a, b, c = c, (b + r) & 0xFFFFFFFF, b
        f = f + r
        g = (f + f) % 13
        j = (f + a + a) % 13
        a = (a + g + j) % 1000000007
    return a


if __name__ == "__main__":
    big = 2**62 + 12345
    least = -(2**63)
    for m in (10**9 + 7, 2**61 - 1, -3):
        print(three_products(big, big - 1, big, big, big, big, m), three_products(1, 2, 3, 4, 5, 6, m))
        print(three_products(least, least, least, least, least, least, m))
        print(one_product(least, least, big, least, m), one_product(least, least, least, big, m))
        print(one_product(1, 2, 3, 4, m))
        print(doubled(big, big - 1, big, m), doubled(1, 2, 3, m))
    print(squares(100), rounds(1000))
