"""Containers in module names that functions fill: typed by what is stored, and Python's own all the time."""

import sys
from collections import Counter, defaultdict, deque

memo = {}
paths = {}
words = {"start": 1}
primes = [2, 3]
flags = []
board = [[0] * 6 for _ in range(6)]
seen = set()
points = set()
graph = defaultdict(list)
queue = deque()
counts = Counter()
order = []
mixed = []
odd = {}
nothing = []
texts = []
steps = 0


def fib(n):  # NATIVE
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


def ways(x, y):  # NATIVE
    if x == 0 or y == 0:
        return 1
    if (x, y) not in paths:
        paths[x, y] = ways(x - 1, y) + ways(x, y - 1)
    return paths[x, y]


def count_word(w):  # NATIVE
    words[w] = words.get(w, 0) + 1
    if w not in seen:
        seen.add(w)
        texts.append(w)
    counts[w] += 1
    return words[w]


def more_primes(n):  # NATIVE
    k = primes[-1]
    while len(primes) < n:
        k += 2
        for p in primes:
            if p * p > k:
                primes.append(k)
                break
            if k % p == 0:
                break
    return primes[n - 1]


def sieve(n):  # NATIVE
    flags.clear()
    for i in range(n):
        flags.append(True)
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
    return sum(flags)


def safe(r, c):  # NATIVE
    for i in range(r):
        if board[i][c] or c - r + i >= 0 and board[i][c - r + i] or c + r - i < 6 and board[i][c + r - i]:
            return False
    return True


def queens(r):  # NATIVE
    global steps
    steps += 1
    if r == 6:
        return 1
    n = 0
    for c in range(6):
        if safe(r, c):
            board[r][c] = 1
            n += queens(r + 1)
            board[r][c] = 0
    return n


def link(a, b):  # NATIVE
    graph[a].append(b)
    graph[b].append(a)
    return len(graph)


def walk(start):  # NATIVE
    points.clear()
    order.clear()
    queue.append(start)
    points.add((start, 0))
    while queue:
        a = queue.popleft()
        order.append(a)
        for b in graph[a]:
            if (b, 0) not in points:
                points.add((b, 0))
                queue.append(b)
    return order


def pop_order():  # NATIVE
    out = 0
    while order:
        out = out * 3 + order.pop()
    return out


def add_int(n):
    for i in range(n):
        mixed.append(i)
    return len(mixed)


def add_text(n):
    for i in range(n):
        mixed.append(str(i))
    return mixed[-1]


def total():
    s = 0
    for x in mixed:
        s += x if isinstance(x, int) else len(x)
    return s


def look():
    for x in nothing:
        return x
    return len(nothing), 3 in nothing, nothing


def set_odd(k, v):
    odd[k] = v
    return odd


def get_odd(k):
    return odd[k]


def outside(name, value):
    setattr(sys.modules[__name__], name, value)
    return fib(20)


def append_outside(name, value):
    getattr(sys.modules[__name__], name).append(value)


def link_all(n):
    for i in range(n):
        link(i, i * 7 % n)
    return sorted(graph)


def failing(i):
    memo[1000 + i] = 10 // i
    order.append(i)
    return order[i + 2]


def rows(i, j):
    board[i][j] += 2
    return board[i][j]


# CALL: fib(30)
# CALL: fib(85), memo[85]
# CALL: memo.clear() or fib(10), dict(memo)
# CALL: memo.update({5: "five", 7: 2.5}) or fib(7)
# CALL: fib(5)
# CALL: outside("memo", {3: 100})
# CALL: memo
# CALL: outside("memo", {3: 1 << 80})
# CALL: outside("memo", None)
# CALL: outside("memo", {})
# CALL: (memo.__setitem__(True, 4), memo.pop(0, None), fib(1), fib(2))
# CALL: ways(10, 8), len(paths), paths[2, 3]
# CALL: paths.update({(2.0, 3): 5}) or ways(3, 3)
# CALL: [count_word(w) for w in "a b a start \u00e9 \u00e9 \u4e00 b".split()]
# CALL: words, sorted(seen), texts, counts
# CALL: count_word("start")
# CALL: more_primes(100), primes[:5]
# CALL: append_outside("primes", "x") or more_primes(200)
# CALL: primes.pop() and more_primes(120)
# CALL: sieve(100), flags[:8]
# CALL: queens(0), steps, board
# CALL: rows(2, 3), rows(-1, -1)
# CALL: rows(7, 0)
# CALL: rows(0, 7)
# CALL: board.__setitem__(2, [1.5] * 6) or rows(2, 2)
# CALL: board.__setitem__(2, (1, 2, 3)) or rows(2, 2)
# CALL: link_all(12)
# CALL: walk(1), order is walk(2), points
# CALL: pop_order(), order
# CALL: add_int(5), add_text(3), total(), mixed
# CALL: look()
# CALL: nothing.append(3) or look()
# CALL: set_odd(1, 2), set_odd("a", 3.5), set_odd(2.0, None), get_odd(2)
# CALL: get_odd("b")
# CALL: failing(2)
# CALL: failing(0)
# CALL: order, sorted(map(str, memo))
