"""Iteration over a value that is one of several containers."""


def neighbours(graph, keys):  # NATIVE
    total = 0
    for k in keys:
        for n in graph.get(k, ()):
            total += n
    return total


def layers(x, n):  # NATIVE
    values = (x, 1)
    out = []
    for i in range(n):
        grown = []
        for v in values:
            grown.append(v * 0.5 + i)
        values = grown
        out.append(sum(values))
    return out


def listed(x):  # NATIVE
    values = [1, 2, 3] if x else (1.5, 2.5)
    return [v + 1 for v in values], sum(v * v for v in values)


def changed(x):  # NATIVE
    values = [1, 2, 3] if x else (1, 2)
    out = []
    for v in values:
        if x and len(out) < 2:
            values[-1] = v + 10
        out.append(v)
    return out


def text(x):  # NATIVE
    values = "abc" if x else ["de", "f"]
    out = ""
    for v in values:
        out += v + "."
    return out


def keys(x):  # NATIVE
    values = {1: "a", 2: "b"} if x else {3, 4}
    return sorted(v for v in values)


def grows(x):  # NATIVE
    values = [2 ** 62, 5] if x else (2 ** 62, 7)
    total = 0
    for v in values:
        total += v * 3
    return total


def none_at_times(x):
    values = [1, 2] if x else None
    return [v for v in values]


def empties(x):
    values = () if x else {}
    n = 0
    for v in values:
        n += 1
    return n


def first(x):  # NATIVE
    values = [3, 4] if x else (5.5,)
    for v in values:
        return v
    return None


def zipped(x):  # NATIVE
    values = [3, 4] if x else (5.5, 6.5, 7.5)
    total = 0
    for a, b in zip(values, range(10)):
        total += a * b
    for i, v in enumerate(values):
        total += i * v
    for i, (v, w) in enumerate(zip(values, values)):
        total += v * w - i
    return total, [p for p in zip(values, "abc")]


# CALL: zipped(True)
# CALL: zipped(False)
# CALL: neighbours({1: [2, 3], 2: [4]}, [1, 2, 3])
# CALL: neighbours({1: [2, "x"]}, [3, 1])
# CALL: neighbours({}, [3, 1])
# CALL: layers(2, 4)
# CALL: listed(True)
# CALL: listed(False)
# CALL: changed(True)
# CALL: changed(False)
# CALL: text(True)
# CALL: text(False)
# CALL: keys(True)
# CALL: keys(False)
# CALL: grows(True)
# CALL: grows(False)
# CALL: none_at_times(True)
# CALL: none_at_times(False)
# CALL: empties(True)
# CALL: empties(False)
# CALL: first(True)
# CALL: first(False)
