"""Loops over dicts and sets that leave for the generic clone in the middle, with deleted entries behind them."""


def overflow_in_loop(n):
    d = {i: i * 10 for i in range(n)}
    del d[0]
    del d[3]
    total = 1
    seen = []
    for k, v in d.items():
        seen.append(k)
        total = total * (v + 1)
    return total, seen, d


def overflow_in_set(n):
    s = {i * 7 for i in range(n)}
    s.discard(14)
    total = 1
    seen = []
    for x in s:
        seen.append(x)
        total = total * (x + 3)
    return total, seen, s, list(s)


def changed_after_exit(n):
    d = {i: i for i in range(n)}
    total = 1
    for k in d:
        total = total * 1000003
        if k == n - 2:
            d[n + 5] = 1
    return total


def replaced_after_exit(n):
    d = {i: i for i in range(n)}
    total = 1
    out = []
    for k in d:
        out.append(k)
        total = total * 1000003
        del d[k]
        d[k + 1000] = k
        if len(out) > 40:
            break
    return total % 1009, out, d


def wide_value(d):
    total = 0
    for v in d.values():
        total += v
    return total, max(d.values()), sorted(d.values())


def wide_key(s, n):
    s.add(1 << n)
    return [x for x in s if x > 5], (1 << n) in s, s


def popped(n):
    d = {i: 1 << i for i in range(n)}
    s = {1 << i for i in range(n)}
    out = []
    while d:
        out.append(d.popitem())
    while s:
        out.append(s.pop())
    return out


def kept_by_python(n):
    d = {}
    boxes = []
    for i in range(n):
        d[i % 4] = d.get(i % 4, 0) + i
        if i == 5:
            boxes.append(id(d) == id(d))
    return d, boxes


# CALL: overflow_in_loop(6)
# CALL: overflow_in_loop(30)
# CALL: overflow_in_set(6)
# CALL: overflow_in_set(40)
# CALL: changed_after_exit(3)
# CALL: changed_after_exit(12)
# CALL: replaced_after_exit(5)
# CALL: wide_value({1: 5, 2: 6, 3: 7, 4: 1 << 70})
# CALL: wide_value({1: 5, 2: 1 << 63, 3: 7})
# CALL: wide_key({1, 7}, 3)
# CALL: wide_key({1, 7}, 80)
# CALL: popped(10)
# CALL: popped(70)
# CALL: kept_by_python(9)
# TIMEOUT: 90
