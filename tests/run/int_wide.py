# Ints beyond 64 bits that stay native: masks, rotations, random numbers, bitboards, remainders of products.
# TIMEOUT: 120

MASK = 0xFFFFFFFFFFFFFFFF
MASK32 = 0xFFFFFFFF
BIG = 1 << 100


def arith(a, b):
    a = a & MASK
    b = b ^ (1 << 70)
    out = []
    for op in range(14):
        try:
            if op == 0:
                r = a + b
            elif op == 1:
                r = a - b
            elif op == 2:
                r = a * 3 - b
            elif op == 3:
                r = a // b
            elif op == 4:
                r = b % (a | 1)
            elif op == 5:
                r = -b // 7
            elif op == 6:
                r = (a ^ b) >> 3
            elif op == 7:
                r = ~a & b
            elif op == 8:
                r = a << 20
            elif op == 9:
                r = b / 3
            elif op == 10:
                r = a % 7
            elif op == 11:
                r = b & 0xFFF
            elif op == 12:
                r = abs(-b)
            else:
                r = a / MASK
        except (OverflowError, ZeroDivisionError) as e:
            r = str(e)
        out.append(r)
    return out


def overflow(n):
    x = MASK
    out = []
    for i in range(n):
        x = x * x + i
        out.append(x.bit_length())
    return out, x % 1000003


def grow(n):
    x = BIG
    for _ in range(n):
        x = x + x
    return x


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def rot32(x, k):
    return ((x << k) | (x >> (32 - k))) & MASK32


def rotations(x):
    return [rotl(x, k) for k in (0, 1, 7, 63)], [rot32(x & MASK32, k) for k in (0, 1, 5, 31)]


def bad_rotation(x, k):
    try:
        return rotl(x, k)
    except ValueError as e:
        return str(e)


def murmur(data, seed=0):
    h = seed
    for k in data:
        k = (k * 0xCC9E2D51) & MASK32
        k = ((k << 15) | (k >> 17)) & MASK32
        k = (k * 0x1B873593) & MASK32
        h ^= k
        h = ((h << 13) | (h >> 19)) & MASK32
        h = (h * 5 + 0xE6546B64) & MASK32
    h ^= len(data)
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & MASK32
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & MASK32
    h ^= h >> 16
    return h


def masked_by(x, y, m):
    return (x * y + 1) & m


def modulus(a, b, c, m):
    return (a * b) % m, (a * b + c) % m, (a * b - c * a) % m, (c - a * b) % m


def powers(x):
    return (x * x) % 2**64, (x * x * x + 7) % (1 << 32), (x * 3) % 2, -x % 2**64, (x * x) % 2**65


def zobrist(n):
    table = []
    s = 1070372
    for _ in range(n):
        s ^= s >> 12
        s ^= (s << 25) & MASK
        s ^= s >> 27
        table.append((s * 2685821657736338717) & MASK)
    h = 0
    seen = {}
    for i in range(200):
        h ^= table[i * 7 % n]
        seen[h] = seen.get(h, 0) + 1
    return h, len(seen), max(seen), sorted(seen)[:3], table[h % n], table[h >> 60]


def mixed(n):
    x = 5
    kinds = []
    for i in range(n):
        if i % 2:
            x = x * 0x9E3779B97F4A7C15 & MASK
        else:
            x = i
        kinds.append(x)
    return kinds, x


def maybe(n):
    x = None
    for i in range(n):
        if i == 2:
            x = 1 << 64
        if i == 3 and x is not None:
            x -= 1
    return x


def texts(x):
    y = (x * 0x9E3779B97F4A7C15) & MASK
    return (
        str(y),
        repr(y),
        hex(y),
        f"{y:016x}",
        f"{y}",
        "%d" % y,
        bin(y).count("1"),
        y.bit_length(),
        bool(y),
        isinstance(y, int),
        type(y).__name__,
    )


def floats(x):
    y = x & MASK | (1 << 65)
    return (
        float(y),
        y * 1.0,
        y + 0.5,
        y == float(y),
        y > 1e10,
        (y >> 11) / (1 << 53),
        -y / 2**70,
        min(y, 3),
        max(y, 3),
        round(y),
    )


class Rng:
    def __init__(self, seed):
        self.state = seed & MASK
        self.count = 0

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        self.count += 1
        return self.state >> 33

    def random(self):
        return self.next() / (1 << 31)


def run(seed, n):
    r = Rng(seed)
    t = 0.0
    for _ in range(n):
        t += r.random()
    return t, r.state, r.count


def pair(a, b):
    x = (a, a & MASK)
    y = (b | 1 << 80, b)
    return x < y, x == y, x + y, hash(x[1]), {x: 1}.get((a, a & MASK))


def step(h, p):
    h *= p
    h &= MASK
    h += p
    h &= MASK
    return h


def bits(b):
    n = 0
    squares = []
    while b:
        low = b & -b
        squares.append(low.bit_length() - 1)
        b ^= low
        n += 1
    return n, squares


def boards():
    rows = [0xFF << (8 * r) for r in range(8)]
    files = [0x0101010101010101 << f for f in range(8)]
    total = 0
    for r in rows:
        for f in files:
            total ^= r & f
    knight = []
    for sq in range(64):
        b = 1 << sq
        t = ((b << 17) & 0xFEFEFEFEFEFEFEFE) | ((b << 15) & 0x7F7F7F7F7F7F7F7F) | (b >> 15 & 0xFEFEFEFEFEFEFEFE)
        knight.append(t & MASK)
    return total, bits(rows[7] | files[0]), knight[0], knight[63], sum(bin(k).count("1") for k in knight)


def ones(n):
    t = 0
    for i in range(-5, n):
        t += bin(i).count("1") + bin(i * 0x9E3779B97F4A7C15 & MASK).count("1")
        s = bin(i)
        t += s.count("1") + len(s) + bin(i).count("0")
    return t


# CALL: ones(1000)
# CALL: overflow(3)
# CALL: overflow(8)
# CALL: grow(20)
# CALL: grow(40)
# CALL: bad_rotation(5, -1)
# CALL: bad_rotation(5, 65)
# CALL: bad_rotation(1, 64)
# CALL: murmur(list(range(100)))
# CALL: murmur([2**40, -7, 2**31], 2**32 - 1)
# CALL: zobrist(781)
# CALL: mixed(6)
# CALL: maybe(1)
# CALL: maybe(5)
# CALL: run(42, 1000)
# CALL: run(2**65 + 1, 3)
# CALL: pair(5, 2**50)
# CALL: pair(2**64 - 1, 7)
# CALL: step(2**63, 31)
# CALL: step(2**64-1, 2**64-1)
# CALL: step(-1, 2**90)
# CALL: bits(0b1011000)
# CALL: bits(2**64 - 1)
# CALL: bits(2**100 + 5)
# CALL: boards()
# CALL: arith(1, 2)
# CALL: arith(-1, -5)
# CALL: arith(4611686018427387904, 12345)
# CALL: arith(18446744073709551615, 18446744073709551615)
# CALL: arith(-9223372036854775808, 0)
# CALL: arith(1208925819614629174706176, -1237940039285380274899124224)
# CALL: arith(0, 1180591620717411303424)
# CALL: rotations(0)
# CALL: rotations(1)
# CALL: rotations(9223372036854775808)
# CALL: rotations(18446744073709551615)
# CALL: rotations(-1)
# CALL: masked_by(4611686018427387921, 123456789, 18446744073709551615)
# CALL: masked_by(4611686018427387921, 123456789, 4294967295)
# CALL: masked_by(4611686018427387921, 123456789, -1)
# CALL: masked_by(4611686018427387921, 123456789, 1180591620717411303423)
# CALL: masked_by(4611686018427387921, 123456789, 0)
# CALL: modulus(1000000000000000000, 1000000000000000000, 5, 998244353)
# CALL: modulus(4611686018427387904, -4611686018427387904, -3, 2305843009213693951)
# CALL: modulus(3, 4, 5, -7)
# CALL: modulus(1, 2, 3, 0)
# CALL: modulus(-9223372036854775808, -9223372036854775808, 9223372036854775807, 9223372036854775807)
# CALL: modulus(1180591620717411303424, 3, 4, 5)
# CALL: powers(3)
# CALL: powers(-3)
# CALL: powers(1099511627776)
# CALL: powers(4611686018427387905)
# CALL: powers(-9223372036854775808)
# CALL: powers(1180591620717411303424)
# CALL: texts(1)
# CALL: floats(1)
# CALL: texts(12345678901)
# CALL: floats(12345678901)
# CALL: texts(-1)
# CALL: floats(-1)
# CALL: texts(0)
# CALL: floats(0)
# CALL: (r := Rng(7))
# CALL: setattr(r, 'state', 2**64 - 1)
# CALL: r.next()
# CALL: r.state
# CALL: setattr(r, 'state', 2**200)
# CALL: r.next()
# CALL: setattr(r, 'state', 1.5)
# CALL: r.next()
