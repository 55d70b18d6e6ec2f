# Iterators kept in lists, dicts, tuples and attributes: iterative searches, round robin, merging. Several calls of
# iter() fill one container; what is iterated over changes meanwhile.


def pre(children, root):  # NATIVE
    out = []
    stack = [(root, iter(children[root]))]
    while stack:
        node, it = stack[-1]
        try:
            c = next(it)
        except StopIteration:
            out.append(node)
            stack.pop()
        else:
            stack.append((c, iter(children.get(c, ()))))
    return out


def cyc(g):  # NATIVE
    color = {n: 0 for n in g}
    n = 0
    for s in g:
        if color[s]:
            continue
        color[s] = 1
        stack = [s]
        its = {s: iter(g[s])}
        while stack:
            v = stack[-1]
            w = next(its[v], None)
            if w is None:
                color[v] = 2
                stack.pop()
                continue
            if color[w] == 1:
                n += 1
            elif color[w] == 0:
                color[w] = 1
                stack.append(w)
                its[w] = iter(g[w])
    return n


def rr(lists):  # NATIVE
    its = [iter(x) for x in lists]
    out = []
    while its:
        nxt = []
        for it in its:
            for x in it:
                out.append(x)
                nxt.append(it)
                break
        its = nxt
    return out


def sets(g):  # NATIVE
    stack = [iter(g[0])]
    seen = {0}
    t = 0
    while stack:
        for w in stack[-1]:
            if w not in seen:
                seen.add(w)
                t += w
                stack.append(iter(g[w]))
                break
        else:
            stack.pop()
    return t


class Peek:
    def __init__(self, xs):
        self.it = iter(xs)
        self.head = next(self.it, None)

    def pop(self):
        h = self.head
        self.head = next(self.it, None)
        return h


def merge(lists):  # NATIVE
    ps = [Peek(x) for x in lists]
    out = []
    while True:
        best = None
        for p in ps:
            if p.head is not None and (best is None or p.head < best.head):
                best = p
        if best is None:
            return out
        out.append(best.pop())


def scc(adj):  # NATIVE
    n = len(adj)
    index = {}
    low = {}
    onstack = set()
    stack = []
    out = []
    counter = 0
    for root in range(n):
        if root in index:
            continue
        work = [(root, iter(adj[root]))]
        index[root] = low[root] = counter
        counter += 1
        stack.append(root)
        onstack.add(root)
        while work:
            v, it = work[-1]
            advanced = False
            for w in it:
                if w not in index:
                    index[w] = low[w] = counter
                    counter += 1
                    stack.append(w)
                    onstack.add(w)
                    work.append((w, iter(adj[w])))
                    advanced = True
                    break
                elif w in onstack:
                    low[v] = min(low[v], index[w])
            if advanced:
                continue
            work.pop()
            if work:
                p = work[-1][0]
                low[p] = min(low[p], low[v])
            if low[v] == index[v]:
                comp = []
                while True:
                    w = stack.pop()
                    onstack.discard(w)
                    comp.append(w)
                    if w == v:
                        break
                out.append(comp)
    return out


class Box:
    def __init__(self, xs):
        self.it = iter(xs)

    def step(self):
        try:
            return next(self.it)
        except RuntimeError as e:
            return str(e)
        except StopIteration:
            return "end"


def keep(xs, grow, shrink):
    its = [iter(xs)]
    out = []
    for k in range(9):
        try:
            out.append(str(next(its[0])))
        except RuntimeError as e:
            out.append(str(e))
        except StopIteration:
            out.append("end")
        if k == 1:
            grow(xs)
        if k == 3:
            shrink(xs)
    return out


def first(xs, grow, shrink):
    its = [iter(xs)]
    grow(xs)
    out = []
    for k in range(6):
        try:
            out.append(str(next(its[-1], "none")))
        except RuntimeError as e:
            out.append(str(e))
        if k == 1:
            shrink(xs)
    return out


def iterators():
    adj = [[(7 * i + k * k) % 50 for k in range(i % 5)] for i in range(50)]
    return adj


def trees(n):  # NATIVE
    children = {}
    for i in range(1, n):
        children.setdefault((i * i) % i // 2 if i % 3 else i // 2, []).append(i)
    return pre(children, 0)


def graphs(n):  # NATIVE
    g = {i: [(i * 7 + 1) % n, (i * i) % n, (i + 3) % n] for i in range(n)}
    return cyc(g), sets([set(g[i]) for i in range(n)]), sets([{w: 0.5 for w in g[i]} for i in range(n)])


def turns():
    return rr([list(range(k)) for k in range(7)]), merge([[1, 4, 9], [], [2, 2, 30], [5]]), scc(iterators())


def changes():
    out = []
    for f in (keep, first):
        out.append(f({1, 2, 3}, lambda s: s.add(9), lambda s: s.discard(9)))
    out.append(keep({1: 2, 3: 4, 5: 6}, lambda s: s.setdefault(7, 7), lambda s: s.pop(7)))
    out.append(first({1: 2, 3: 4, 5: 6}, lambda s: s.setdefault(7, 7), lambda s: s.pop(7)))
    out.append(keep([1, 2, 3], lambda s: s.append(7), lambda s: s.pop()))
    out.append(first([1, 2, 3], lambda s: s.append(7), lambda s: s.pop()))
    s = {1, 2}
    b = Box(s)
    out.append(b.step())
    s.add(5)
    out.append(b.step())
    s.discard(5)
    out.append(b.step())
    return out


def shared(xs):
    """One iterator in two places goes on in both."""
    it = iter(xs)
    both = [it, it]
    kept = {"a": it, "b": iter(xs)}
    return next(both[0]), next(both[1]), next(kept["a"]), next(kept["b"]), [x for x in both[0]], next(both[1], None)


def raising(xs):
    its = [iter(xs), iter(xs)]
    for x in its[0]:
        if x > 2:
            its.append(iter([x, 10 // (x - 3)]))
    return len(its)


# CALL: trees(40)
# CALL: graphs(30)
# CALL: turns()
# CALL: changes()
# CALL: shared([1, 2, 3, 4, 5])
# CALL: shared(["a", "b", "c", "d"])
# CALL: raising([1, 2, 4, 5])
# CALL: raising([1, 3, 4])
# CALL: cyc({1: [2], 2: [1], 3: []})
# CALL: cyc({"a": ["b"], "b": ["a", "b"]})
# CALL: cyc({1: [5]})
# CALL: Box([1.5]).step()
# CALL: Box(5)
# CALL: list(Box({1: 2}).it)
