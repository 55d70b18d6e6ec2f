"""An overflow at every place of nested loops: inner, outer, else, with iterators half consumed."""


def nested(rows, k):  # NATIVE
    total = 1
    seen = []
    for i, row in enumerate(rows):
        for j, v in enumerate(row):
            total = total * k + v
            seen.append(i * 10 + j)
        else:
            seen.append(-i)
        total = total - i
    return total, seen


def zipped(a, b):  # NATIVE
    p = 1
    pairs = []
    for x, y in zip(a, b):
        p = p * x - y
        pairs.append(x + y)
    return p, pairs


def condition(n, step):  # NATIVE
    k = 1
    count = 0
    while k * step > 0 and count < n:
        k = k * step
        count += 1
    return k, count


# CALL: nested([[1, 2], [3, 4, 5]], 3)
# CALL: nested([[1, 2], [3, 4, 5]], 2**20)
# CALL: nested([[1], [2]], 2**62)
# CALL: zipped([2, 3, 4], [1, 1, 1])
# CALL: zipped([2**40, 2**40, 3], [1, 2, 3])
# CALL: condition(5, 2)
# CALL: condition(70, 2)
# CALL: condition(10, 2**33)
