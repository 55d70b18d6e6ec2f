"""Classes of all kinds inside functions: properties, keys, trees, named tuples, orders, threads."""

import copy
import heapq
import threading
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass, replace
from functools import total_ordering
from typing import NamedTuple


class Strategy(ABC):
    @abstractmethod
    def act(self, x): ...
    def run(self, xs):
        return [self.act(x) for x in xs]


def props(n):
    class P:
        __slots__ = ("_a", "b")

        def __init__(self, a):
            self._a = a
            self.b = 2 * a

        @property
        def a(self):
            return self._a

        @a.setter
        def a(self, v):
            if v < 0:
                raise ValueError("neg")
            self._a = v

    p = P(1)
    for i in range(n):
        p.a = p.a + i
    try:
        p.a = -1
    except ValueError as e:
        return p.a, p.b, str(e)


def keyed(n):
    class K:
        def __init__(self, a):
            self.a = a

        def __eq__(self, o):
            return self.a == o.a

        def __hash__(self):
            return hash(self.a)

        def __lt__(self, o):
            return self.a < o.a

    d = {}
    for i in range(n):
        d[K(i % 5)] = d.get(K(i % 5), 0) + i
    h = []
    for i in range(n):
        heapq.heappush(h, K((i * 7) % 11))
    out = [heapq.heappop(h).a for _ in range(n)]
    return sorted((k.a, v) for k, v in d.items()), out, max(d).a


def strat(xs):
    class Up(Strategy):
        def act(self, x):
            return x + 1

    class Down(Strategy):
        def act(self, x):
            return x - 1

    kinds = {"up": Up, "down": Down}
    both = [Up(), Down()]
    return (
        [s.run(xs) for s in both],
        kinds["up"]().act(3),
        [isinstance(s, Strategy) for s in both],
        [type(s).__name__ for s in both],
    )


def frozen(n):
    @dataclass(frozen=True, order=True)
    class F:
        x: int
        y: float = 0.5

    fs = [F(i % 3, i / 2) for i in range(n)]
    r = replace(fs[0], y=9.0)
    try:
        fs[0].x = 3
    except Exception as e:
        msg = type(e).__name__
    return max(fs) == F(2, (n - 1) // 3 * 3 / 2 + 1), asdict(r), msg, len({*fs}), repr(fs[1])


def gens(n):
    class T:
        def __init__(self, v, l=None, r=None):
            self.v = v
            self.l = l
            self.r = r

        def insert(self, v):
            if v < self.v:
                if self.l is None:
                    self.l = T(v)
                else:
                    self.l.insert(v)
            else:
                if self.r is None:
                    self.r = T(v)
                else:
                    self.r.insert(v)

        def __iter__(self):
            if self.l:
                yield from self.l
            yield self.v
            if self.r:
                yield from self.r

        def __len__(self):
            return sum(1 for _ in self)

    t = T(50)
    for i in range(n):
        t.insert((i * 37) % 101)
    return list(t), len(t), copy.copy(t).v, copy.deepcopy(t).l.v


def nested(n):
    class N:
        def __init__(self, v):
            self.v = v

    def make(v):
        return N(v * 2)

    def mk(v):
        return N(v)

    xs = [make(i) for i in range(n)] + list(map(mk, range(3))) + list(map(N, range(2)))
    return sum(x.v for x in xs), all(isinstance(x, N) for x in xs), mk


def loop(n):
    out = []
    for i in range(n):

        class L:
            k = i

            def get(self):
                return self.k

        out.append(L())
    if n > 1:

        class M:
            def get(self):
                return 7
    else:

        class M:
            def get(self):
                return 8

    return [o.get() for o in out], len({type(o) for o in out}), M().get()


class Holder:
    def build(self, n):
        @total_ordering
        class V:
            def __init__(self, x):
                self.x = x

            def __eq__(self, o):
                return self.x == o.x

            def __lt__(self, o):
                return self.x < o.x

        vs = [V((i * 5) % 7) for i in range(n)]
        return max(vs).x, V(1) >= V(1), V(2) > V(1), sorted(v.x for v in vs)


def threads(k):
    res = []

    def work(n):
        class W:
            def __init__(self, n):
                self.n = n

            def up(self):
                return W(self.n + 1)

        w = W(0)
        for _ in range(n):
            w = w.up()
        res.append((w.n, type(w) is W))

    ts = [threading.Thread(target=work, args=(2000,)) for _ in range(k)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return res


def over(n):
    class B:
        def __init__(self, v):
            self.v = v

        def mul(self, k):
            return B(self.v * k)

        def __repr__(self):
            return f"B<{self.v}>"

    bs = [B(3)]
    for _ in range(n):
        bs.append(bs[-1].mul(1000))
    return bs[-1], bs[0].mul(2), isinstance(bs[-1], B), {type(b) for b in bs} == {B}


def captured(limit):
    class C:
        def __init__(self, v):
            self.v = v

        def ok(self):
            return self.v < limit

    return [C(i).ok() for i in range(4)]


def mixin():
    class A:
        def who(self):
            return "A"

    class M(A):
        def who(self):
            return "M" + super().who()

    class N(A):
        def who(self):
            return "N" + super().who()

    class Z(M, N):
        def who(self):
            return "Z" + super().who()

    return Z().who(), [c.__name__ for c in Z.__mro__]


def attrs():
    class Open:
        pass

    o = Open()
    o.x = 1
    o.y = "s"
    o.z = 2.5
    Open.w = 4
    return sorted(vars(o).items()), hasattr(o, "q"), getattr(o, "w", None), o.w, Open().w


for _ in range(3):
    print(props(10), keyed(12), strat([1, 2]), frozen(9))
    print(gens(30))
    r = nested(4)
    print(r[:2], r[2](4).v, type(r[2](1)) is type(r[2](2)))
    print(loop(3), loop(1), Holder().build(6), threads(3), over(3), captured(2), mixin(), attrs())
b = over(10)
c = over(8)
print(b, c, type(b[0]) is type(c[0]), type(b[0]).__qualname__)


def named(n):
    class P(NamedTuple):
        x: int
        y: float = 0.5

        def norm(self):
            return self.x * self.x + self.y

    ps = [P(i, i / 2) for i in range(n)]
    t = 0.0
    for p in ps:
        a, b = p
        t += p.norm() + a + b + p[0]
    return t, ps[1], P(3), max(ps)._replace(x=9), P(1, 2.0) == (1, 2.0), P.__qualname__, ps[0]._asdict()


def order(n):
    @total_ordering
    class V:
        def __init__(self, x):
            self.x = x

        def __eq__(self, o):
            return self.x == o.x

        def __lt__(self, o):
            return self.x < o.x

    vs = [V((i * 5) % 7) for i in range(n)]
    return max(vs).x, V(1) >= V(1), V(2) > V(1), V(2) <= V(1), [v.x for v in sorted(vs)]


def shadow(n):
    hash = {1: 2}
    type = 5

    @dataclass(frozen=True)
    class F:
        x: int

    @total_ordering
    class W:
        def __init__(self, x):
            self.x = x

        def __eq__(self, o):
            return self.x == o.x

        def __lt__(self, o):
            return self.x < o.x

    return len({F(i % 3) for i in range(n)}), hash[1], W(1) >= W(0), type


def main():
    for n in (3, 8):
        print(named(n))
        print(order(n))
        print(shadow(n))
    a, b = named(3)[1], named(3)[1]
    print(a == b, type(a) is type(b), a, hash(a) == hash(b))
    try:
        import pickle

        pickle.dumps(a)
    except Exception as e:
        print(type(e).__name__, str(e)[:60])


main()

# VARIANTS: main
# TIMEOUT: 120
