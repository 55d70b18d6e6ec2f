"""Sums and masks over names that are assigned again on the way: each step reads what the name held at that place."""


def partitions(number):  # NATIVE
    parts = [1]
    i = 0
    while True:
        i += 1
        item = 0
        j = 0
        while True:
            j += 1
            sign = -1 if j % 2 == 0 else +1
            index = (j * j * 3 - j) // 2
            if index > i:
                break
            item += parts[i - index] * sign
            item %= number
            index += j
            if index > i:
                break
            item += parts[i - index] * sign
            item %= number
        if item == 0:
            return i
        parts.append(item)


def again(n, m, x, a, b):  # NATIVE
    s = 0
    for i in range(n):
        t = x * a + i
        x = a * b + s
        s = t + x
        s = s * x + t
        s %= m
        a, b = b + s, a + i
        a %= m
        b = b * b
        b %= m
    return s, x % m, a, b


def masked(n, x, y):  # NATIVE
    s = 0
    for i in range(n):
        t = x + 0x9E3779B97F4A7C15
        x = y * 6364136223846793005 + i
        t = t ^ x
        t = t * t + x
        s = s + t
        s = s & 0xFFFFFFFFFFFFFFFF
        x = x & 0xFFFFFFFFFFFFFFFF
        y = (y + t) & 0xFFFFFFFFFFFFFFFF
    return s, x, y


# CALL: partitions(1000)
# CALL: again(50, 10**9 + 7, 3, 5, 7)
# CALL: again(50, 2**62 + 1, 2**61, 2**62, 12345)
# CALL: again(5, 7, 2**63 - 1, 2**63 - 1, 2**63 - 1)
# CALL: again(3, -(10**9), 3, 5, 7)
# CALL: again(3, 0, 3, 5, 7)
# CALL: masked(100, 1, 2)
# CALL: masked(3, 2**64 - 1, 2**63)
