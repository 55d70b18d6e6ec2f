"""Empty containers that are handed to functions, which fill them: typed by what the callee stores."""

from collections import defaultdict, deque


def fill(d, n):  # NATIVE
    d[n] = n * 2
    return len(d)


def mark(s, x):  # NATIVE
    s.add(x)
    return x in s


def visit(n, seen):  # NATIVE
    if n in seen:
        return 0
    seen.add(n)
    return 1 + visit(n // 2, seen) + visit(n // 3, seen)


def ways(n, memo):  # NATIVE
    if n in memo:
        return memo[n]
    if n < 2:
        return 1
    memo[n] = ways(n - 1, memo) + ways(n - 2, memo)
    return memo[n]


def group(words, table, sizes):  # NATIVE
    for w in words:
        table.setdefault(len(w), []).append(w)
        sizes[w[0]] += 1


def walk(graph, start, order, queue):  # NATIVE
    queue.append(start)
    seen = {start}
    while queue:
        v = queue.popleft()
        order.append(v)
        for w in graph.get(v, []):
            if w not in seen:
                seen.add(w)
                queue.append(w)


def nested(rows, n):  # NATIVE
    for i in range(n):
        rows.append([])
        rows[-1].append(i)


def only_read(d, s, x):
    return x in d, x in s, len(d) + len(s)


def put(d, k, v):
    d[k] = v


def use(n):
    d, s, memo, table, sizes, order, rows = {}, set(), {}, {}, defaultdict(int), [], []
    counts = [fill(d, i) for i in range(n)]
    group(["ab", "c", "de", "fgh", "a"], table, sizes)
    walk({1: [2, 3], 2: [4], 3: [4]}, 1, order, deque())
    nested(rows, 3)
    return counts, d, mark(s, 3), s, visit(n * 9, set()), ways(80, memo), len(memo), table, sizes, order, rows


def mixed():
    d = {}
    put(d, 1, 2)
    put(d, "a", 2.5)
    e = {}
    put(e, "k", None)
    return d, e, only_read({}, set(), 3)


# CALL: use(5)
# CALL: mixed()
# CALL: fill((mine := {}), 3)
# CALL: fill(mine, 4)
# CALL: mine
# CALL: fill({"a": 1}, 4)
# CALL: fill({}, 2**80)
# CALL: ways(5, {3: 1.5})
# CALL: ways(200, {})
# CALL: visit(10, {5, "a"})
# CALL: visit([], set())
