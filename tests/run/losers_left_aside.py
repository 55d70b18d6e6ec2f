"""A function that works on Python objects throughout is left to CPython; what calls it and gains stays native."""

from collections import UserList, defaultdict


class Graph:
    def __init__(self):
        self.adj = defaultdict(list)

    def add(self, u, v):  # NATIVE
        self.adj[u].append(v)

    def components(self):
        index, low, on, stack, out = {}, {}, set(), [], []
        counter = 0
        for root in list(self.adj):
            if root in index:
                continue
            work = [(root, iter(UserList(self.adj[root])))]
            index[root] = low[root] = counter
            counter += 1
            stack.append(root)
            on.add(root)
            while work:
                v, it = work[-1]
                for w in it:
                    if w not in index:
                        index[w] = low[w] = counter
                        counter += 1
                        stack.append(w)
                        on.add(w)
                        work.append((w, iter(UserList(self.adj.get(w, ())))))
                        break
                    elif w in on:
                        low[v] = min(low[v], index[w])
                else:
                    work.pop()
                    if work:
                        low[work[-1][0]] = min(low[work[-1][0]], low[v])
                    if low[v] == index[v]:
                        part = []
                        while True:
                            w = stack.pop()
                            on.discard(w)
                            part.append(w)
                            if w == v:
                                break
                        out.append(part)
        return out


def run(n):
    g = Graph()
    x = 1
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        g.add(x % 50, x // 64 % 50)
    parts = g.components()  # PYTHON: call of components, which stays in Python
    largest = 0
    for part in parts:
        largest = max(largest, len(part))
    total = 0
    for i in range(n):
        for k in range(10):
            total += i * k % 7
    return len(parts), largest, total


# CALL: run(40)
# CALL: run(400)
# CALL: run(0)
