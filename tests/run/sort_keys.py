"""sorted and list.sort: stability, keys, reverse, tuples, NaN, a key that raises."""


def by_second(rows):
    return sorted(rows, key=lambda row: row[1])


def stable(values):
    return sorted(values, key=lambda v: v % 3), sorted(values, key=lambda v: v % 3, reverse=True)


def failing(values):
    values.sort(key=lambda v: 1 // v)
    return values


# CALL: by_second([(1, 2.0), (2, 1.0), (3, 2)])
# CALL: stable([5, 2, 8, 3, 6, 1])
# CALL: sorted([2.0, float("nan"), 1.0])
# CALL: failing([2, 1, 0])
