"""A value that leaves 64 bits and comes back inside is exact all the way."""


def there_and_back(x, k):  # NATIVE
    y = x * k
    y = y + 1
    return y // k, y % k


def masked_hash(values):  # NATIVE
    h = 14695981039346656037
    for v in values:
        h = ((h ^ v) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


# CALL: there_and_back(2**62, 8)
# CALL: there_and_back(-(2**62), 8)
# CALL: there_and_back(5, 8)
# CALL: masked_hash([1, 2, 3])
# CALL: masked_hash(list(range(100)))
