# Lists of lists, and of tuples that hold lists, are ordered natively: sort, sorted, min and max.
import math


def nested(n):  # NATIVE
    rows = [[[1, 2], [3]], [[1, 2], [2, n]], [[0]], [[1, 2]], [[1, 2], [2]]]
    rows.sort()
    return rows, max(rows), min(rows)


def scored(n):  # NATIVE
    plays = [[i % 3, i % 2] for i in range(n)]
    score, best = max([(weight(p), p) for p in plays])
    low = min((weight(p), p) for p in plays)
    return score, best, low, best is plays[4]


def weight(play):
    total = 0
    for d in play:
        if d:
            total -= d * math.log(d + 1, 2)
    return total


def stable(n):  # NATIVE
    rows = [[1, 2.5], [1, 2.5], [0, 7.0], [1, 2.5]]
    first, last = rows[0], rows[3]
    rows.sort(reverse=n > 0)
    k = 0 if n > 0 else 1
    return rows, rows[k] is first, rows[k + 2] is last, max(rows) is rows[k]


def words(n):  # NATIVE
    rows = [("b", ["x", "y"] * n), ("b", ["x"]), ("a", ["z"]), ("b", [])]
    return sorted(rows), sorted(rows, reverse=True), max(rows), min(rows)


def odd(n):
    rows = [[[1.0], [math.nan]], [[1.0], [2.0]], [[1.0], [math.nan]], [[0.5]]]
    rows.sort()
    return str(rows), str(max(rows)), str(min(rows[:n]))


def kept(rows):
    rows.sort()
    return max(rows), min(rows)


def compared(n):  # NATIVE
    a, b = (n, [1, 2]), (n, [1, n])
    return a < b, a <= b, a > b, a >= b


def apart(x):
    a, b = (1, [x, 2.5]), (1, [x, 3.5])
    return a < b, a <= b, a > b, a >= b, max(a, b)


def nothing(n):
    rows = [[[i]] for i in range(n)]
    return max(rows)


# CALL: nested(1)
# CALL: scored(7)
# CALL: stable(0)
# CALL: stable(1)
# CALL: words(2)
# CALL: odd(3)
# CALL: kept([[[2], [1]], [[2]], [[1, 5]]])
# CALL: kept([[[2], [1]], [[2]], [["a"]]])
# CALL: kept([[(2, [1.5])], [(2, [0.5])]])
# CALL: compared(1), compared(2), compared(3)
# CALL: apart(1.0), apart(math.inf)
# CALL: nothing(3)
# CALL: nothing(0)
